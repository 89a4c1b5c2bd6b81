// The order of test files: the long ones first, so that two workers end together. Fixed, and the same on every machine.
import { statSync } from 'node:fs'

/** Walks through every route and journeys in a browser, then larger files before smaller ones. */
const weight = (file) =>
  (/\/matrix\.test\.ts$/.test(file)
    ? 4e9
    : /\.browser\.test\.tsx?$/.test(file)
      ? 3e9
      : /\/links\.test\.ts$/.test(file)
        ? 2e9
        : 0) + statSync(file).size

export class LongestFirst {
  sort(files) {
    return files
      .map((file) => ({ file, weight: weight(file.moduleId) }))
      .sort((a, b) => b.weight - a.weight || (a.file.moduleId < b.file.moduleId ? -1 : 1))
      .map(({ file }) => file)
  }

  shard(files) {
    return files
  }
}
