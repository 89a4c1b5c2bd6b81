/** 外部システム連携. */
import { change, type Route, read } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { readDemoKey } from './demo-key.ts'
import { listKeys, readOwnKey } from './list-keys.ts'
import { keyMade, makeKey } from './make-key.ts'
import { revokeKey } from './revoke-key.ts'

export const connectionRoutes: Route[] = [
  read(contract.listKeys, listKeys),
  change(contract.makeKey, makeKey, keyMade),
  change(contract.revokeKey, revokeKey, async (_c, ids) => ({ id: ids.key ?? '' })),
  read(contract.getOwnKey, readOwnKey),
  read(contract.getDemoKey, readDemoKey),
]
