import { change, type Route, read } from '../../platform/http/route.ts'
import { approveSettings, changeSettings, renderChanged, withdrawSettings } from './change-settings.ts'
import * as contract from './contract.ts'
import { countBookings, readOwnSettings, readSettingsCopy, readSettingsVersion } from './read-own-settings.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

export const settingsRoutes: Route[] = [
  read(contract.getSettings, readOwnSettings),
  read(contract.countTouchedBookings, countBookings),
  read(contract.getSettingsCopy, readSettingsCopy),
  read(contract.getSettingsVersion, readSettingsVersion),
  change(contract.changeSettings, changeSettings, renderChanged),
  change(contract.approveSettings, approveSettings, nothing),
  change(contract.withdrawSettings, withdrawSettings, nothing),
]
