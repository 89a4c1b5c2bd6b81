// Imported first by every script: a Node that is too old ends here, before anything that it could not read.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node.js 20.19以上が必要です（いまは ${process.versions.node}）。 / Node.js 20.19 or later is needed (this is ${process.versions.node}).`,
  )
  process.exit(1)
}
