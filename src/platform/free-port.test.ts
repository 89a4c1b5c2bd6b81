import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { refuseBusyPort } from './free-port.ts'

test('a busy port and a foreign address are one sentence each, a free port is left free', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await expect(refuseBusyPort('127.0.0.1', port)).rejects.toThrow(`Port ${port} is in use`)
  other.close()
  await once(other, 'close')
  await refuseBusyPort('127.0.0.1', port)
  await refuseBusyPort('127.0.0.1', port)
  await expect(refuseBusyPort('192.0.2.1', port)).rejects.toThrow('is not an address of this machine')
})
