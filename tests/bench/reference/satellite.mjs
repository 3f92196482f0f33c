// The reference of bench_sgp4: the bulk call of satellite.js 7 (Vallado's C++ as WebAssembly) over a CelesTrak CSV catalogue, all
// objects at one time, position and velocity, one thread. Prints {"near","deep"} once; then, for each line of standard input, times
// one part ("near" or "all") and prints seconds of processor time for one call. Started by bench_sgp4.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createSingleThreadRuntime, BulkPropagator, EciBaseCalculator, json2satrec } from "satellite.js";

const [header, ...lines] = readFileSync(process.argv[2], "utf8").trim().split(/\r?\n/);
const keys = header.split(",");
const records = lines.map((line) => {
  const omm = Object.fromEntries(line.split(",").map((value, i) => [keys[i], value]));
  for (const key of keys)
    if (!["OBJECT_NAME", "OBJECT_ID", "EPOCH", "CLASSIFICATION_TYPE"].includes(key)) omm[key] = Number(omm[key]);
  return json2satrec(omm);
});
const isNear = (record) => record.method === "n";
const date = new Date(process.argv[3]);
const runtime = await createSingleThreadRuntime();

function partOf(members) {
  const propagator = new BulkPropagator({
    runtime,
    calculators: [new EciBaseCalculator()],
    satRecsCount: members.length,
    datesCount: 1,
  });
  propagator.setSatRecs(members);
  propagator.setDates([date]);
  return propagator;
}

const near = records.filter(isNear);
const parts = { near: partOf(near), all: partOf(records) };
console.log(JSON.stringify({ near: near.length, all: records.length }));
for await (const line of createInterface({ input: process.stdin })) {
  const [part, runs] = line.split(" ");
  let best = Infinity;
  for (let i = 0; i < Number(runs); ++i) {
    const start = process.cpuUsage();
    parts[part].run({ eciBase: {} });
    const used = process.cpuUsage(start);
    best = Math.min(best, (used.user + used.system) * 1e-6);
  }
  console.log(JSON.stringify({ seconds: best }));
}
