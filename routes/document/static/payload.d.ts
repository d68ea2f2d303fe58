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
  flight: boolean;
  km: number;
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
  shape?: { type: "Polygon" | "LineString"; rings: Pair[][] };
}

interface Voice extends Shared {
  kind: "voices";
  speaker: string;
  stage: string;
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
  note: string;
}

interface Statistic {
  title: string;
  value: string;
  unit: string;
  period: string;
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

interface Lesson {
  minutes: number;
  parts: { title: string; minutes: number; points: string[] }[];
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

interface Payload {
  title: string;
  text: string;
  period: string;
  language: string;
  asOf: string;
  schematic: boolean;
  aims: string[];
  figures: { km: number; countries: string[]; borders: number; stages: number };
  categories: Category[];
  icons: Record<string, [string, string]>;
  sources: Record<string, Source>;
  statistics: Statistic[];
  glossary: Term[];
  questions: Question[];
  stages: Stage[];
  hazards: Hazard[];
  places: Place[];
  voices: Voice[];
  lessons: Lesson[];
  labels: { countries: CountryLabel[]; cities: CityLabel[] };
  tiles: string;
  view: {
    step: number | null;
    embedded: boolean;
    handout?: string;
    corners: [Pair, Pair];
    level: { id: string; label: string; leftOut: number };
  };
}

interface Window {
  /** What main.js leaves for whoever looks into the document. */
  escapeRoutes: object;
}

/** A step of the story. */
type Step = { kind: "opening" | "closing"; stage?: undefined } | { kind: "stage"; stage: Stage };

/** A point on the screen. */
interface Spot {
  x: number;
  y: number;
}

/** West, north, east, south on the screen. */
type Box = [number, number, number, number];

/** What the parts of the document tell each other. */
interface Events {
  select: { feature: Feature; origin: string };
  visibility: undefined;
  turn: undefined;
  step: { step: number | null; origin: string; entering: boolean };
  shown: number;
  settled: undefined;
  black: boolean;
  key: KeyboardEvent;
  ready: undefined;
}
