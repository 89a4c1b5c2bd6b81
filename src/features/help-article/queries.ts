/** SQL of よくある質問. Who sees drafts is the database's to decide; published ones are everybody's. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { HelpArticleState, HelpArticleTable } from '../../platform/schema/help-article.ts'

/** More would be a second manual: the newest stand. [D] */
const mostPublished = 300
const mostListed = 500

export function selectPublished(tx: ReadTx, chapter: string | null) {
  const all = tx.selectFrom('help_article').selectAll().where('state', '=', 'published')
  return (chapter === null ? all : all.where('chapter', '=', chapter))
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(mostPublished)
    .execute()
}

/** @param town null: of all towns and of no town */
const ofDesk = (tx: ReadTx, town: string | null) => {
  const all = tx.selectFrom('help_article')
  return town === null ? all : all.where('help_article.municipality', '=', town)
}
const withNames = (base: ReturnType<typeof ofDesk>) =>
  base
    .leftJoin('municipality', 'municipality.code', 'help_article.municipality')
    .leftJoin('login as maker', 'maker.id', 'help_article.made_by')
    .leftJoin('login as changer', 'changer.id', 'help_article.changed_by')
    .selectAll('help_article')
    .select(['municipality.name as town', 'maker.display_name as maker_name', 'changer.display_name as changer_name'])

export const selectListed = (tx: ReadTx, town: string | null, state: HelpArticleState) =>
  withNames(ofDesk(tx, town))
    .where('help_article.state', '=', state)
    .orderBy('help_article.changed_at', 'desc')
    .orderBy('help_article.id')
    .limit(mostListed)
    .execute()

export const selectArticle = (tx: ReadTx, town: string | null, id: string) =>
  withNames(ofDesk(tx, town)).where('help_article.id', '=', id).executeTakeFirst()
export type ArticleRow = NonNullable<Awaited<ReturnType<typeof selectArticle>>>

export async function countStates(tx: ReadTx, town: string | null): Promise<Record<HelpArticleState, number>> {
  const rows = await ofDesk(tx, town)
    .select(['state', sql<number>`count(*)::int`.as('n')])
    .groupBy('state')
    .execute()
  const of = (state: HelpArticleState): number => rows.find((row) => row.state === state)?.n ?? 0
  return { draft: of('draft'), published: of('published'), withdrawn: of('withdrawn') }
}

type Words = 'audience' | 'chapter' | 'question' | 'answer' | 'easy_question' | 'easy_answer' | 'en_question' | 'en_answer'
export type ArticleSet = Partial<Pick<HelpArticleTable, Words | 'published_at'>> &
  Pick<HelpArticleTable, 'state' | 'changed_by' | 'changed_at'>

/** @returns false when somebody was faster, or the row may not be changed by this login */
export async function updateArticle(tx: WriteTx, id: string, version: number, set: ArticleSet): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('help_article')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** @returns false when the id is taken */
export async function insertArticle(tx: WriteTx, row: Omit<HelpArticleTable, 'created_at'>): Promise<boolean> {
  const made = await tx
    .insertInto('help_article')
    .values(row)
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}
