/** What can be wrong with a 認定変更届出書 or 認定消滅届出書 that an officer takes in as a file (CERT-4). */
import { defineRefusals } from '../refusal-texts.ts'

export const changeSheetRefusals = defineRefusals({
  ja: {
    'excel.type': {
      what: 'Excelのファイル（.xlsx）ではありません。',
      why: '読み込めるのは、このサイトで作った届出書のExcelです。',
      next: '.xlsxの形で保存して、もう一度選んでください。',
    },
    'excel.content': {
      what: 'ファイルを読めませんでした。',
      why: 'こわれているか、大きすぎるか、開くのにパスワードが必要なファイルです。',
      next: 'ファイルを開いて保存しなおし、もう一度選んでください。',
    },
    'excel.other': {
      what: 'このサイトの届出書ではありません。',
      why: '「認定変更届出書」「認定消滅届出書」という題が、1枚目のシートにありません。',
      next: '内容を見て、認定児童の画面から入力してください。',
    },
    'excel.number': {
      what: '認定番号を読めませんでした。（「{typed}」）',
      why: '認定番号は14けたの数字です。書きかえられているか、消えています。',
      next: 'ファイルを開いて直し、もう一度選んでください。直せないときは、認定児童の画面から入力してください。',
    },
    'excel.nobody': {
      what: 'この認定番号のお子さまが見つかりません。',
      why: 'この市区町村で認定しているお子さまの番号ではありません。',
      next: '認定児童の画面でお子さまをさがして、入力してください。',
    },
    'excel.date': {
      what: '「{line}」の日付を読めませんでした。（「{typed}」）',
      why: '2026/12/1、令和8年12月1日のような形で読みます。',
      next: 'ファイルを開いて「2026/12/1」のような形に直し、もう一度選んでください。',
    },
    'excel.choice': {
      what: '「{line}」に、選べない言葉があります。（「{typed}」）',
      why: '一覧から選ぶ欄です。',
      next: 'ファイルを開いて{choices}のどれかに直し、もう一度選んでください。',
    },
    'excel.again': {
      what: '同じ内容の届け出が、もう入っています。',
      why: '受付番号{number}の届け出が、まだ決まっていません。',
      next: '変更・消滅の一覧で、その届け出を開いてください。',
    },
    'excel.not-taken': {
      what: 'この市区町村では、Excelの届出書を受け付けていません。',
      why: '市区町村の設定で決まっています。',
      next: 'ご家庭に、届け出の方法をお知らせください。受け付けるときは、設定の「届出書（Excel）」を変えてください。',
    },
  },
})
