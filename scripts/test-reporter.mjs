// Writes what a vitest run came to into the file named by TEST_RESULT; scripts/test.mjs adds the runs up.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

export default class ResultReporter {
  specifications = []

  onTestRunStart(specifications) {
    this.specifications = specifications
  }

  onTestRunEnd(modules, unhandledErrors) {
    const result = { passed: 0, failed: 0, skipped: [], failures: [] }
    const fail = (name) => {
      result.failed += 1
      result.failures.push(name)
    }
    for (const module of modules) {
      const file = relative(process.cwd(), module.moduleId)
      let tests = 0
      let failures = 0
      for (const test of module.children.allTests()) {
        tests += 1
        const { state } = test.result()
        if (state === 'passed') result.passed += 1
        else if (state === 'skipped') result.skipped.push(`${file} > ${test.fullName}`)
        else {
          // A test that never came to an end counts as failed too.
          failures += 1
          fail(`${file} > ${test.fullName}${why(test.result().errors)}`)
        }
      }
      if (failures === 0 && module.state() === 'failed') fail(`${file} (the file itself)${why(module.errors())}`)
      else if (tests === 0) fail(`${file} (no test in it)`)
    }
    const reported = new Set(modules.map((module) => module.moduleId))
    for (const { moduleId } of this.specifications)
      if (!reported.has(moduleId)) fail(`${relative(process.cwd(), moduleId)} (never ran)`)
    for (const error of unhandledErrors) fail(`unhandled error: ${String(error.message).split('\n')[0]}`)
    writeFileSync(process.env.TEST_RESULT, JSON.stringify(result))
  }
}

/** The first line of what went wrong, so that a run of which only the end is kept still says it. */
function why(errors) {
  const line = String(errors?.[0]?.message ?? '').split('\n')[0]
  return line && `: ${line.slice(0, 200)}`
}
