/** A process of its own that sends what the outbox owes, to be killed. Arguments: database address, mail server's address. */
import { systemClock } from '../../src/platform/clock.ts'
import { createPool } from '../../src/platform/db.ts'
import { createIds } from '../../src/platform/ids.ts'
import { newKeys } from '../../src/platform/keys.ts'
import { createLog } from '../../src/platform/log.ts'
import { smtpSender } from '../../src/platform/mail.ts'
import { createOutbox } from '../../src/platform/outbox.ts'
import { systemRandom } from '../../src/platform/random.ts'

const [database = '', smtp = ''] = process.argv.slice(2)
const outbox = createOutbox({
  pool: createPool({ url: database, size: 2, name: 'outbox process' }),
  clock: systemClock,
  id: createIds(systemClock, systemRandom),
  keys: newKeys(),
  baseUrl: 'http://localhost',
  log: createLog({ level: 'silent' }),
  renderers: { plain: async (_tx, refs) => ({ subject: 'お知らせ', text: `番号 ${refs.number}` }) },
  sender: smtpSender({ url: smtp, from: 'no-reply@tsuen.example' }),
})
await outbox.drain()
process.exit(0)
