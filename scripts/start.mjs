// npm start: prepares what is needed, then runs the server in this very process, so that signals have one receiver.
import './node-version.mjs'
import { prepare } from './prepare.mjs'
import { runBuilt } from './run-built.mjs'

await prepare()
await runBuilt('dist', 'server', 'server.js')
