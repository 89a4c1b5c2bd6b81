/** What the forms of 事業所情報 send, read into the body of a change. Pure. */
import type { draftChange } from '../../features/facility/profile-contract.ts'
import type { LocalDate, TimeOfDay } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { Form } from '../page.ts'
import type { Profile, Section } from '../profile/settings-words.ts'

type Body = Call<typeof draftChange>['body']
type Patch = Pick<Body, 'profile' | 'settings'>
type Settings = Profile['settings']
type Pair = NonNullable<Settings['windows']>['regular']

/** Rows of 給食 and 実費 that a form offers. */
export const itemRows = (stored: number): number => Math.min(10, stored + 3)

const orNull = (text: string): string | null => (text === '' ? null : text)
const oneOf = <T extends string>(text: string, all: readonly T[], other: T): T => all.find((one) => one === text) ?? other
const whole = (text: string): number => (/^\d{1,6}$/.test(text.normalize('NFKC')) ? Number(text.normalize('NFKC')) : -1)
const bothKinds = ['regular', 'flexible'] as const

const rowsOf = (form: Form, list: string, note: string): { name: string; yen: number; note: string }[] =>
  Array.from({ length: 10 }, (_, i) => ({
    name: form.text(`profile.${list}.${i}.name`),
    yen: whole(form.text(`profile.${list}.${i}.yen`) || '0'),
    note: form.text(`profile.${list}.${i}.${note}`),
  })).filter((row) => row.name !== '')

/** `town` and `own` as the choice says; where the form does not ask for a kind, what stands stays. */
function windowsOf(form: Form, stood: Profile): Settings['windows'] {
  if (form.text('windows') !== 'own') return null
  const town = stood.town.windows
  const read = (kind: 'regular' | 'flexible', who: 'resident' | 'other'): Pair['resident'] => {
    const at = `settings.windows.${kind}.${who}`
    const standing = (stood.settings.windows?.[kind] ?? town)[who]
    if (!form.has(`${at}.closes.daysBefore`)) return standing
    const opens = form.has(`${at}.opens.days`)
      ? {
          by: 'daysBefore' as const,
          days: whole(form.text(`${at}.opens.days`)),
          time: Number(form.text(`${at}.opens.time`)) as TimeOfDay,
        }
      : standing.opens
    return {
      opens,
      closes: {
        daysBefore: whole(form.text(`${at}.closes.daysBefore`)),
        time: Number(form.text(`${at}.closes.time`)) as TimeOfDay,
      },
    }
  }
  const pair = (kind: 'regular' | 'flexible'): Pair => ({ resident: read(kind, 'resident'), other: read(kind, 'other') })
  return { regular: pair('regular'), flexible: pair('flexible') }
}

function unitOf(form: Form): Settings['unit'] {
  const chosen = form.text('settings.unit')
  if (chosen === 'halfHour' || chosen === 'wholeHour') return chosen
  return chosen === 'block' ? { block: whole(form.text('block')) } : null
}

const ownWays = <T extends string>(form: Form, name: string, all: readonly T[], stood: Record<'regular' | 'flexible', T>) =>
  Object.fromEntries(bothKinds.map((kind) => [kind, oneOf(form.text(`settings.${name}.${kind}`), all, stood[kind])])) as Record<
    'regular' | 'flexible',
    T
  >

const threeWay = (text: string): boolean | null => (text === 'yes' ? true : text === 'no' ? false : null)

const readers: Record<Section, (form: Form, stood: Profile) => Patch> = {
  about: (form) => ({
    profile: {
      hostName: orNull(form.text('profile.hostName')),
      phone: orNull(
        form
          .text('profile.phone')
          .normalize('NFKC')
          .replace(/[^0-9]/g, ''),
      ),
      website: orNull(form.text('profile.website')),
      access: orNull(form.text('profile.access')),
      parking: form.text('profile.parking') === 'yes',
      hoursText: form.text('profile.hoursText'),
      closedText: form.text('profile.closedText'),
      featuresText: orNull(form.text('profile.featuresText')),
      staffText: orNull(form.text('profile.staffText')),
      partnerText: orNull(form.text('profile.partnerText')),
    },
    settings: {},
  }),
  care: (form, stood) => ({
    profile: {
      deliveryType: oneOf<Profile['profile']['deliveryType']>(
        form.text('profile.deliveryType'),
        ['sharedRoom', 'dedicatedRoom', 'spareCapacity'],
        stood.profile.deliveryType,
      ),
      kinds: bothKinds.filter((kind) => form.all('profile.kinds').includes(kind)),
      classes: [0, 1, 2].filter((n) => form.all('profile.classes').includes(String(n))),
      fromMonths: form.text('profile.fromMonths') === '' ? null : whole(form.text('profile.fromMonths')),
      agesText: orNull(form.text('profile.agesText')),
      parentChild: form.has('profile.parentChild'),
      medicalCare: form.has('profile.medicalCare'),
      disability: form.has('profile.disability'),
      temporaryCare: form.has('profile.temporaryCare'),
      checkupText: orNull(form.text('profile.checkupText')),
      thingsToBring: orNull(form.text('profile.thingsToBring')),
    },
    settings: { acceptsOthers: threeWay(form.text('settings.acceptsOthers')) },
  }),
  money: (form) => ({
    profile: {
      reductionHonoured: form.text('profile.reductionHonoured') === 'yes',
      feeText: orNull(form.text('profile.feeText')),
      meals: rowsOf(form, 'meals', 'when').map(({ note, ...row }) => ({ ...row, when: note })),
      extras: rowsOf(form, 'extras', 'per').map(({ note, ...row }) => ({ ...row, per: note })),
      paymentText: orNull(form.text('profile.paymentText')),
      cancelFeeText: orNull(form.text('profile.cancelFeeText')),
    },
    settings: { perHour: whole(form.text('settings.perHour')) },
  }),
  ways: (form, stood) => ({
    profile: {
      interviewText: orNull(form.text('profile.interviewText')),
      bookingText: orNull(form.text('profile.bookingText')),
    },
    settings: {
      interviewWays: ownWays(
        form,
        'interviewWays',
        ['published', 'proposals', 'phone', 'facility', 'closed'],
        stood.settings.interviewWays,
      ),
      bookingWays: ownWays(form, 'bookingWays', ['automatic', 'confirmed', 'facility', 'outside'], stood.settings.bookingWays),
    },
  }),
  rules: (form, stood) => ({
    profile: { cancelText: orNull(form.text('profile.cancelText')) },
    settings: {
      windows: windowsOf(form, stood),
      cancel:
        form.text('cancel') === 'own'
          ? {
              daysBefore: whole(form.text('settings.cancel.daysBefore')),
              time: Number(form.text('settings.cancel.time')) as TimeOfDay,
            }
          : null,
      illnessWaived: threeWay(form.text('settings.illnessWaived')),
      unit: unitOf(form),
      counting:
        form.text('settings.counting') === ''
          ? null
          : oneOf<NonNullable<Settings['counting']>>(form.text('settings.counting'), ['greater', 'booked', 'actual'], 'greater'),
      confirmationMonths:
        form.text('settings.confirmationMonths') === '' ? null : whole(form.text('settings.confirmationMonths')),
      maxExtra: whole(form.text('settings.maxExtra')),
    },
  }),
}

/** `version` is that of the page as it was opened, so that a tab left open cannot overwrite what came later. */
export const readSection = (section: Section, form: Form, stood: Profile, validFrom: LocalDate): Body => ({
  version: whole(form.text('version')),
  validFrom,
  reason: form.text('reason'),
  ...readers[section](form, stood),
})
