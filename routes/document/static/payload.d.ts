/* What routes/document/payload.py puts into the document, and what scripts/data.js adds: for editors and the type checker alone. */

/** Latitude, longitude. */
type Pair = [number, number];
type Kind = "stages" | "hazards" | "places" | "voices";
type Role = "main" | "alternate" | "return";
type Confidence = "" | "high" | "medium" | "low";

interface Shared {
  id: string;
  index: number;
  title: string;
  text: string;
  country: string;
  period: string;
  confidence: Confidence;
  sources: string[];
  themes: string[];
}

interface Stage extends Shared {
  kind: "stages";
  role: Role;
  order: number;
  origin: string;
  destination: string;
  mode: string;
  means: string[];
  flight: boolean;
  km: number;
  headline: string;
  weight: 0 | 1 | 2;
  notes: string;
  colour: string;
  line: Pair[];
}

interface Hazard extends Shared {
  kind: "hazards";
  category: string;
  severity: 1 | 2 | 3 | 4 | 5;
  stage: string;
  place: string;
  at: Pair;
  context?: true;
  shape?: { type: "Polygon" | "LineString"; rings: Pair[][] };
}

interface Place extends Shared {
  kind: "places";
  role: string;
  at: Pair;
  /** Not to be seen by its shape where the whole road is in view. */
  small?: true;
  shape?: { type: "Polygon" | "LineString"; rings: Pair[][] };
}

interface Voice extends Shared {
  kind: "voices";
  speaker: string;
  stage: string;
  traveller: string;
  at: Pair;
}

type Feature = Stage | Hazard | Place | Voice;

interface Category {
  id: string;
  label: string;
  icon: string;
  colour: string;
}

interface Source {
  publisher: string;
  title: string;
  date: string;
  url: string;
  copy_url?: string;
}

interface Statistic {
  title: string;
  value: string;
  unit: string;
  period: string;
  sources: string[];
  series: { label: string; value: number | null }[];
}

interface Term {
  term: string;
  local: string;
  local_language: string;
  romanization: string;
  definition: string;
}

interface Question {
  text: string;
  stage: string;
  notes: string;
}

interface QuizQuestion {
  id: string;
  text: string;
  choices: string[];
  /** Which choice is right, from 0. */
  answer: number;
  why: string;
  /** Id of the feature that answers it. */
  at: string;
}

interface Excerpt {
  id: string;
  text: string;
  speaker: string;
  source: string;
  date: string;
  kind: string;
  task: string;
  notes: string;
}

interface Medium {
  title: string;
  kind: string;
  makers: string;
  year: number | null;
  minutes: number | null;
  rating: string;
  notes: string;
  sources: string[];
}

interface Curriculum {
  name: string;
  topic: string;
  fit: string;
  url: string;
}

interface Care {
  title: string;
  points: string[];
}

interface Lesson {
  minutes: number;
  parts: { title: string; minutes: number; points: string[] }[];
}

/** A sheet to print. */
interface Sheet {
  key: string;
  name: string;
  about: string;
  pages: number;
  for_teacher: boolean;
  aliases: string[];
}

interface CountryLabel {
  name: string;
  lat: number;
  lon: number;
  rank: number;
  /** Longitude, latitude. */
  spots: [number, number][];
  offshore: [number, number][];
}

interface CityLabel {
  name: string;
  lat: number;
  lon: number;
  min_zoom: number;
  capital: boolean;
}

/** The road unrolled; empty without main stages. Stretches are name, start and end in kilometres. */
interface Strip {
  km: number;
  stages: [string, number, number][];
  countries: [string, number, number][];
  borders: { km: number; before: string; after: string; river: string }[];
  /** One kilometre a feature, in the order of the payload. */
  hazards: number[];
  voices: number[];
  places: number[];
  /** Indices of the hazards that lie far from the road. */
  aside: number[];
}

interface Payload {
  strip: Strip;
  /** Lessons: step, beat (both from 0) and the minute at which it begins. */
  plans: { minutes: number; beats: [number, number, number][] }[];
  story: { kind: Step["kind"]; stage?: string; beats: Beat[] }[];
  countryColours: Record<string, string>;
  title: string;
  text: string;
  period: string;
  language: string;
  translationNote: string;
  untranslated: { language: string; texts: string[] } | null;
  asOf: string;
  schematic: boolean;
  aims: string[];
  words: {
    severity: Record<number, string>;
    confidence: Record<"high" | "medium" | "low", string>;
    sureness: Record<string, string>;
  roles: Record<Role, string>;
    roleOrder: Role[];
    /** How far by land and water, and how far by air. */
    length: string[];
    /** The route in a few figures, its length among them. */
    summary: string[];
    /** On which stage most dangers stand. */
    most: string;
    /** What stands before each three digits of a number; null where the language writes numbers otherwise. */
    group: string | null;
  };
  strip: { borders?: { km: number; before: string; after: string; river: string }[] };
  figures: { km: number; flown_km: number; countries: string[]; borders: number; stages: number };
  categories: Category[];
  icons: Record<string, [string, string]>;
  sources: Record<string, Source>;
  statistics: Statistic[];
  glossary: Term[];
  questions: Question[];
  quiz: QuizQuestion[];
  excerpts: Excerpt[];
  media: Medium[];
  curricula: Curriculum[];
  aftercare: Care[];
  stages: Stage[];
  hazards: Hazard[];
  places: Place[];
  voices: Voice[];
  lessons: Lesson[];
  sheets: Sheet[];
  labels: { countries: CountryLabel[]; cities: CityLabel[] };
  tiles: string;
  view: {
    step: number | null;
    embedded: boolean;
    /** What is printed where nobody has chosen. */
    sheet: string;
    /** Where sources can be read, and its code as the path of dark modules in a square of `size`. */
    sourcesAt?: { url: string; size: number; path: string };
    corners: [Pair, Pair];
    /** How it is drawn where the reader has no wish. */
    look: string;
    level: { id: string; name: string };
  };
}

interface Window {
  /** What main.js leaves for whoever looks into the document. */
  escapeRoutes: object;
}

/** One press of a clicker; `features` are dangers that are lit, or the voice that speaks. */
interface Beat {
  kind: "title" | "guess" | "reveal" | "headline" | "dangers" | "voice" | "question" | "figures" | "ask" | "answer";
  text?: string;
  features?: string[];
  number?: number;
  part?: [number, number];
  /** Which words of the voice these are: the first, and the one after the last. */
  words?: [number, number];
}

/** A step of the story. */
type Step = { kind: "opening" | "closing" | "quiz"; stage?: undefined; beats: Beat[] } | { kind: "stage"; stage: Stage; beats: Beat[] };

/** What the wall shows: a part of the story, and which dangers stand out. */
interface Scene {
  kind: Step["kind"] | null;
  stage: string | null;
  lit: Set<string>;
}

/** A point on the screen. */
interface Spot {
  x: number;
  y: number;
}

/** West, north, east, south on the screen. */
type Box = [number, number, number, number];

/** What the parts of the document tell each other. */
interface Events {
  way: undefined;
  select: { feature: Feature; origin: string };
  visibility: undefined;
  categories: { categories: string[]; origin: string };
  turn: undefined;
  step: { step: number | null; beat: number; origin: string; entering: boolean };
  shown: number;
  paper: boolean;
  look: string;
  settled: { targets: Box[] };
  black: boolean;
  key: KeyboardEvent;
  ready: undefined;
}
