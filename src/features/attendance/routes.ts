/** 登降園: endpoints bound to use cases. */

import type { ReadContext } from '../../platform/http/route.ts'
import { change, health, type Route, read, settled } from '../../platform/http/route.ts'
import { correctAtTablet, readTabletDay, readTabletSheet, stampAtTablet } from './at-tablet.ts'
import { readCareRecord, readMyCareRecord, saveCareRecord } from './care-record.ts'
import { closeMonth } from './close-month.ts'
import * as contract from './contract.ts'
import { correctStamp } from './correct-stamp.ts'
import { countUse } from './count-use.ts'
import { getDaySheet } from './day-sheet-contract.ts'
import * as kiosk from './kiosk-contract.ts'
import { countPairingTry, listDevices, makePairing, pairDevice, revokeDevice, showPairing, startDevice } from './pairing.ts'
import { selectUses } from './queries.ts'
import { readBoard } from './read-board.ts'
import { readBoardAllergies } from './read-board-allergies.ts'
import { readDaySheet } from './read-day-sheet.ts'
import { readKioskDay } from './read-kiosk-day.ts'
import { monthFile, readMonth } from './read-month.ts'
import { readMyDay } from './read-my-day.ts'
import { readTicket } from './read-ticket.ts'
import * as record from './record-contract.ts'
import * as scan from './scan-contract.ts'
import { countNumberTry, openCode, openNumber, ticketOf } from './scan-ticket.ts'
import { settleAbsence } from './settle-absence.ts'
import { settleHeld } from './settle-held.ts'
import { showCode } from './show-code.ts'
import { showMyCode } from './show-my-code.ts'
import { renderStamps, stampByScan } from './stamp-by-scan.ts'
import { stampByStaff } from './stamp-by-staff.ts'
import * as tablet from './tablet-contract.ts'
import { renderKept, takeDeviceStamps } from './take-device-stamps.ts'
import { undoStamp } from './undo-stamp.ts'
import { type UseView, viewsOf } from './view.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

async function useOf(c: ReadContext, ids: Record<string, string>): Promise<UseView> {
  const [view] = await viewsOf(c.tx, await selectUses(c.tx, { booking: ids.booking ?? '' }), c.now)
  if (!view) throw new Error('an act on a booking that is not there')
  return view
}

export const attendanceRoutes: Route[] = [
  read(contract.getBoard, readBoard),
  read(contract.getBoardChanges, async (c) => ({ at: c.now.toISOString() })),
  health(contract.getBoardHealth, readBoardAllergies),
  health(getDaySheet, readDaySheet),
  change(contract.postStaffStamp, stampByStaff, useOf),
  change(contract.correctStamp, correctStamp, useOf),
  change(contract.undoStamp, undoStamp, useOf),
  settled(contract.settleAbsence, settleAbsence, useOf),
  settled(contract.countUse, countUse, useOf),
  read(contract.getMonth, readMonth),
  read(contract.getMonthFile, monthFile),
  change(contract.closeMonth, closeMonth, nothing),
  health(record.getCareRecord, readCareRecord),
  change(record.saveCareRecord, saveCareRecord, nothing),
  health(record.getMyCareRecord, readMyCareRecord),
  read(scan.openCode, openCode),
  change(
    scan.openNumber,
    openNumber,
    (c, ids) => ticketOf(c, ids.facility ?? '', 'screen', new Date(ids.at ?? '')),
    countNumberTry,
  ),
  read(scan.readTicket, readTicket),
  change(scan.postStamps, stampByScan, renderStamps),
  read(scan.getMyDay, readMyDay),
  read(scan.getFacilityCode, (c, { params }) => showCode(c, params.facilityId)),
  read(scan.getKioskCode, (c) => showCode(c, c.actor.facilityIds[0])),
  change(scan.postPairing, makePairing, showPairing),
  read(scan.listDevices, listDevices),
  change(scan.revokeDevice, revokeDevice, nothing),
  read(kiosk.getKioskDay, readKioskDay),
  change(kiosk.postDeviceStamps, takeDeviceStamps, renderKept),
  change(kiosk.settleHeld, settleHeld, nothing),
  read(kiosk.getMyCode, showMyCode),
  read(tablet.getTabletDay, readTabletDay),
  health(tablet.getTabletSheet, readTabletSheet),
  change(tablet.stampAtTablet, stampAtTablet, nothing),
  change(tablet.correctAtTablet, correctAtTablet, nothing),
  change(scan.pairDevice, pairDevice, startDevice, countPairingTry),
]
