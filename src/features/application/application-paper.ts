/** The applicant's copy of what was sent, as a PDF document. */
import type { Content } from 'pdfmake/interfaces.js'
import { showBirthDate } from '../../platform/japanese-date.ts'
import type { PdfDocument } from '../../platform/pdf.ts'
import { documentNames } from '../../web/text/application-fields.ts'
import type { ApplicationForm } from './form.ts'
import type { ApplicationRow } from './queries.ts'
import { summarise } from './summary.ts'

export function applicationPaper(
  row: ApplicationRow,
  form: ApplicationForm,
  { town, files }: { town: { prefecture: string; name: string }; files: readonly { field: string; name: string }[] },
): PdfDocument {
  const table = (rows: readonly (readonly [string, string])[]): Content => ({
    layout: 'form',
    table: { widths: [150, '*'], body: rows.map(([term, value]) => [{ text: term, style: 'label' }, value]) },
  })
  const documents = files.map((file): [string, string] => [documentNames[file.field] ?? file.field, file.name])
  return {
    title: '認定申請の控え',
    foot: `受付番号 ${row.number}`,
    content: [
      { text: 'こども誰でも通園制度 認定申請の控え', style: 'title' },
      table([
        ['受付番号', row.number],
        ['申請先', `${town.prefecture}${town.name}`],
        ['受付日', row.received_on ? showBirthDate(row.received_on) : ''],
        ['結果のめやす', row.due_on ? `${showBirthDate(row.due_on)}ごろまで` : ''],
      ]),
      ...summarise(form).flatMap((group): Content[] => [
        { text: group.title, style: 'heading' },
        table(group.rows.map((fact) => [fact.term, fact.value])),
      ]),
      ...(documents.length > 0 ? [{ text: '添付した書類', style: 'heading' } as Content, table(documents)] : []),
      {
        text: 'この控えは、送信した内容の写しです。認定を証明するものではありません。',
        style: 'note',
        margin: [0, 14, 0, 0],
      },
    ],
  }
}
