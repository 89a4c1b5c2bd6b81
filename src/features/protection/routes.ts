import { change, type Route, read } from '../../platform/http/route.ts'
import { endProtection, getProtection, nameOfficers, setProtection } from './contract.ts'
import { endProtection as endAct } from './end-protection.ts'
import { nameOfficers as nameAct } from './name-officers.ts'
import { readProtection } from './read-protection.ts'
import { setProtection as setAct } from './set-protection.ts'

const ok = async () => ({ ok: true })

export const protectionRoutes: Route[] = [
  read(getProtection, readProtection),
  change(setProtection, setAct, ok),
  change(nameOfficers, nameAct, ok),
  change(endProtection, endAct, ok),
]
