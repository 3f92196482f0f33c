// Makes the data files beside it from npm packages; README.md says what they hold and how this is run.
//
//     node make.mjs FOLDER        FOLDER: where `npm install` put node_modules
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(resolve(process.argv[2]), "node_modules");
const topojson = createRequire(join(packages, "x"))("topojson-client");
const json = (path) => JSON.parse(readFileSync(join(packages, path), "utf8"));

const SCALE = 32767; // of int16: 180 degrees of longitude, 90 of latitude
const EARTH_RADIUS_KM = 6371;
const FINE_TOLERANCE_KM = 1; // of the 1:50m lines; the coarse ones stay as they are

// --- Geometry: points are [longitude, latitude] in degrees

const onMeridian180 = ([lon]) => Math.abs(lon) === 180;

function toSphere([lon, lat]) {
  const l = (lon * Math.PI) / 180, b = (lat * Math.PI) / 180;
  return [Math.cos(b) * Math.cos(l), Math.cos(b) * Math.sin(l), Math.sin(b)];
}
const minus = (a, b) => a.map((x, i) => x - b[i]);
const dot = (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0);

function distanceKm(p, a, b) {
  const [P, A, B] = [p, a, b].map(toSphere);
  const along = minus(B, A), length2 = dot(along, along);
  const t = length2 ? Math.min(1, Math.max(0, dot(minus(P, A), along) / length2)) : 0;
  const off = P.map((x, i) => x - A[i] - t * along[i]);
  return EARTH_RADIUS_KM * Math.sqrt(dot(off, off));
}

// Douglas and Peucker, The Canadian Cartographer 10 (1973) 112. Keeps both ends.
function simplifyLine(line, toleranceKm) {
  const keep = new Set([0, line.length - 1]);
  const spans = [[0, line.length - 1]];
  while (spans.length) {
    const [from, to] = spans.pop();
    let worst = toleranceKm, at = -1;
    for (let i = from + 1; i < to; ++i) {
      const km = distanceKm(line[i], line[from], line[to]);
      if (km > worst) [worst, at] = [km, i];
    }
    if (at < 0) continue;
    keep.add(at);
    spans.push([from, at], [at, to]);
  }
  return line.filter((_, i) => keep.has(i));
}

function farthest(ring, a, b) {
  let best = -1, at = 0;
  ring.forEach((p, i) => {
    const km = distanceKm(p, a, b);
    if (km > best) [best, at] = [km, i];
  });
  return at;
}

// A closed ring stays closed, keeps at least a triangle, and keeps its points on the meridian of 180 degrees, so that the edges
// along it stay on it.
function simplifyRing(ring, toleranceKm) {
  const open = ring.slice(0, -1);
  if (open.length < 4) return ring;
  const far = farthest(open, open[0], open[0]);
  const anchors = new Set([0, far]);
  open.forEach((p, i) => onMeridian180(p) && anchors.add(i));
  const simplified = (set) => {
    const at = [...set, open.length].sort((a, b) => a - b);
    return at.slice(1).flatMap((to, i) => simplifyLine(ring.slice(at[i], to + 1), toleranceKm).slice(0, -1));
  };
  let result = simplified(anchors);
  if (result.length < 3) result = simplified(anchors.add(farthest(open, open[0], open[far])));
  return [...result, result[0]];
}

// The longitudes of a ring without their jumps from one side to the other.
function unwrapped(ring) {
  const result = [ring[0].slice()];
  for (let i = 1; i < ring.length; ++i) {
    const before = result[i - 1][0];
    result.push([before + (((ring[i][0] - before + 540) % 360) + 360) % 360 - 180, ring[i][1]]);
  }
  return result;
}

// Sutherland and Hodgman, Comm. ACM 17 (1974) 32, against one meridian. side: +1 keeps what is east of it, -1 west.
function clipped(ring, meridian, side) {
  const result = [];
  for (let i = 0; i + 1 < ring.length; ++i) {
    const [a, b] = [ring[i], ring[i + 1]];
    const [da, db] = [side * (a[0] - meridian), side * (b[0] - meridian)];
    if (da >= 0) result.push(a);
    if ((da > 0 && db < 0) || (da < 0 && db > 0))
      result.push([meridian, a[1] + ((b[1] - a[1]) * da) / (da - db)]);
  }
  return result.length < 3 ? [] : [...result, result[0]];
}

// Rings of the sphere as rings of the plane [-180, 180] x [-90, 90]: cut at its sides, and by way of a corner where they run round
// the south pole. The edges this adds, and no others, run along lon = -180, lon = 180 or lat = -90.
function planarRings(ring) {
  if (ring.every(([, lat]) => lat < -89.9)) return []; // a slit at the pole, of the data's making
  const line = unwrapped(ring);
  const turn = Math.round((line.at(-1)[0] - line[0][0]) / 360);
  if (turn !== 0) {
    if (ring.some(([, lat]) => lat > -60)) throw new Error("A ring round a pole that is not Antarctica");
    const side = ([lon]) => Math.floor((lon + 180) / 360);
    const start = line.findIndex((p, i) => i > 0 && side(p) !== side(line[i - 1]));
    const [a, b] = [line[start - 1], line[start]];
    const cut = 360 * Math.max(side(a), side(b)) - 180;
    const lat = a[1] + ((b[1] - a[1]) * (cut - a[0])) / (b[0] - a[0]);
    const round = [[cut, lat], ...line.slice(start), ...line.slice(1, start).map(([x, y]) => [x + 360 * turn, y]),
                   [cut + 360 * turn, lat]];
    const coast = round.map(([lon, y]) => [lon - cut + (turn < 0 ? 180 : -180), y]);
    return [[...coast, [coast.at(-1)[0], -90], [coast[0][0], -90], coast[0]]];
  }
  const lons = line.map(([lon]) => lon);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const shift = 360 * Math.round((west + east) / 720);
  const moved = line.map(([lon, lat]) => [lon - shift, lat]);
  const inside = clipped(clipped(moved, -180, 1), 180, -1);
  const beyond = clipped(moved, 180, 1).map(([lon, lat]) => [lon - 360, lat]);
  const before = clipped(moved, -180, -1).map(([lon, lat]) => [lon + 360, lat]);
  return [inside, beyond, before].filter((r) => r.some(([lon]) => lon !== r[0][0])); // not where it only touches a side
}

// Rounded to the units of the file, without points that fall together.
function quantised(line) {
  return line
    .map(([lon, lat]) => [Math.round((lon / 180) * SCALE), Math.round((lat / 90) * SCALE)])
    .filter((p, i, all) => i === 0 || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1]);
}

// --- Files, little-endian

function writeLines(name, magic, lines) {
  const count = lines.reduce((sum, line) => sum + line.length, 0);
  const bytes = Buffer.alloc(12 + 4 * lines.length + 4 * count);
  bytes.write(magic, 0, "latin1");
  bytes.writeUInt32LE(1, 4); // version
  bytes.writeUInt32LE(lines.length, 8);
  let at = 12;
  for (const line of lines) at = bytes.writeUInt32LE(line.length, at);
  for (const [x, y] of lines.flat()) {
    at = bytes.writeInt16LE(x, at);
    at = bytes.writeInt16LE(y, at);
  }
  writeFileSync(join(here, name), bytes);
  console.log(`${name}: ${lines.length} lines, ${count} points, ${bytes.length} bytes`);
}

function writeLand(name, path, toleranceKm) {
  const world = json(path);
  const geometry = topojson.feature(world, world.objects.land);
  const rings = geometry.features.flatMap((feature) => feature.geometry.coordinates).flat(); // of MultiPolygons
  const lines = rings
    .map((ring) => (toleranceKm ? simplifyRing(ring, toleranceKm) : ring))
    .flatMap(planarRings)
    .map(quantised)
    .filter((ring) => ring.length >= 4);
  writeLines(name, "PXLR", lines);
}

function writeBorders(name, path, toleranceKm) {
  const world = json(path);
  const mesh = topojson.mesh(world, world.objects.countries, (a, b) => a !== b);
  const lines = mesh.coordinates
    .map((line) => (toleranceKm ? simplifyLine(line, toleranceKm) : line))
    .map(quantised)
    .filter((line) => line.length >= 2);
  writeLines(name, "PXLL", lines);
}

// Brightest first. Colour index -32768: not in the catalogue.
function writeStars(name, path) {
  const stars = json(path).features.toSorted((a, b) => a.properties.mag - b.properties.mag || a.id - b.id);
  const bytes = Buffer.alloc(12 + 12 * stars.length);
  bytes.write("PXST", 0, "latin1");
  bytes.writeUInt32LE(1, 4);
  bytes.writeUInt32LE(stars.length, 8);
  stars.forEach(({ properties, geometry }, i) => {
    const [rightAscension, declination] = geometry.coordinates;
    const colour = parseFloat(properties.bv);
    bytes.writeFloatLE((rightAscension + 360) % 360, 12 + 12 * i);
    bytes.writeFloatLE(declination, 16 + 12 * i);
    bytes.writeInt16LE(Math.round(properties.mag * 1000), 20 + 12 * i);
    bytes.writeInt16LE(Number.isFinite(colour) ? Math.round(colour * 1000) : -32768, 22 + 12 * i);
  });
  writeFileSync(join(here, name), bytes);
  console.log(`${name}: ${stars.length} stars, ${bytes.length} bytes`);
}

// Tiles of a tile map service: numbered from the south-west, 256 pixels wide.
function writeImage(name, folder, level) {
  const [columns, rows] = [2 ** (level + 1), 2 ** level];
  const tile = (x, y) => join(packages, folder, `${level}`, `${x}`, `${y}.jpg`);
  const strips = Array.from({ length: rows }, (_, row) =>
    ["(", ...Array.from({ length: columns }, (__, x) => tile(x, rows - 1 - row)), "+append", ")"]).flat();
  execFileSync("convert", [...strips, "-append", "-strip", "-sampling-factor", "4:2:0", "-quality", "80", join(here, name)]);
  console.log(`${name}: ${readFileSync(join(here, name)).length} bytes`);
}

writeLand("land-110m.bin", "world-atlas/land-110m.json", 0);
writeLand("land-50m.bin", "world-atlas/land-50m.json", FINE_TOLERANCE_KM);
writeBorders("borders-110m.bin", "world-atlas/countries-110m.json", 0);
writeBorders("borders-50m.bin", "world-atlas/countries-50m.json", FINE_TOLERANCE_KM);
writeStars("stars.bin", "d3-celestial/data/stars.6.json");
writeImage("earth-natural.jpg", "cesium/Build/Cesium/Assets/Textures/NaturalEarthII", 2);
copyFileSync(join(packages, "d3-celestial/LICENSE"), join(here, "LICENSE-d3-celestial.txt"));
copyFileSync(join(packages, "world-atlas/LICENSE"), join(here, "LICENSE-world-atlas.txt"));
