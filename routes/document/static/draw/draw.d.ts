/* What a route is while it is drawn: the route file itself, as routes/document/drawing.py describes its surroundings. */

/** Longitude, latitude. */
type Position = number[];
/** Which position of a geometry: none for a point, an index for a line, ring and index for an area, part before it for several. */
type Path = number[];

interface DrawnGeometry {
  type: "Point" | "LineString" | "Polygon" | "MultiPolygon";
  coordinates: any;
}

interface DrawnFeature {
  type: "Feature";
  id: string;
  geometry: DrawnGeometry;
  properties: { kind: "stage" | "place" | "hazard" | "voice"; title: string; [name: string]: any };
}

interface Draft {
  type: "FeatureCollection";
  route: { title: string; [name: string]: any };
  features: DrawnFeature[];
}

interface Vertex {
  path: Path;
  position: Position;
}

interface DrawnCategory {
  id: string;
  label: string;
  colour: string;
  icon: string;
}

interface DrawSettings {
  grid: number;
  categories: DrawnCategory[];
  icons: Record<string, [string, string]>;
  severity: Record<string, string>;
  stages: string[];
  towns: [string, string, number, number][];
  corners: [[number, number], [number, number]];
}

interface Window {
  escapeDrawing: object;
}
