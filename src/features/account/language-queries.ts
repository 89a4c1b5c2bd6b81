/** SQL of the language of a login. */
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { isLocale, type Locale } from '../../web/text/locale.ts'

export const storeLocale = async (tx: WriteTx, loginId: string, locale: Locale): Promise<void> => {
  await tx.updateTable('login').set({ locale }).where('id', '=', loginId).execute()
}

/** The language of who has not chosen one yet: that of the page by which the login came in. */
export const learnLocale = async (tx: WriteTx, loginId: string, locale: Locale): Promise<void> => {
  await tx.updateTable('login').set({ locale }).where('id', '=', loginId).where('locale', 'is', null).execute()
}

export async function localeOf(tx: ReadTx, loginId: string): Promise<Locale | null> {
  const row = await tx.selectFrom('login').select('locale').where('id', '=', loginId).executeTakeFirst()
  return isLocale(row?.locale) ? row.locale : null
}
