/** What can be wrong with a file of an import and with its rows (CERT-2). */
import { defineRefusals } from '../refusal-texts.ts'

const again = 'ファイルを直して、もう一度選んでください。'
export const importRefusals = defineRefusals({
  ja: {
    'import.empty': { what: 'ファイルが空です。', why: '', next: '見出しの行と、1行以上のデータが入ったCSVを選んでください。' },
    'import.large': {
      what: 'ファイルが大きすぎます。',
      why: '{max}MBまで取り込めます。',
      next: 'ファイルを分けて、1つずつ取り込んでください。',
    },
    'import.spreadsheet': {
      what: '表計算ソフトのファイルです。',
      why: '取り込めるのはCSVだけです。',
      next: '表計算ソフトで開き、「CSV UTF-8」の形で保存しなおして、そのファイルを選んでください。',
    },
    'import.utf16': {
      what: '文字コードがUTF-16です。',
      why: '取り込めるのはUTF-8とシフトJIS（CP932）です。',
      next: '「CSV UTF-8」で保存しなおして、そのファイルを選んでください。',
    },
    'import.not-csv': { what: 'CSVのファイルではありません。', why: '', next: 'CSVのファイルを選んでください。' },
    'import.lost-signs': {
      what: '{line}行目に、化けた文字があります。',
      why: '保存したときに、書けない文字が失われています。',
      next: '元のシステムから「UTF-8」で出しなおしてください。',
    },
    'import.encoding': {
      what: '文字コードが分かりません。',
      why: 'UTF-8としても、シフトJIS（CP932）としても読めない文字があります。',
      next: '「CSV UTF-8」で保存しなおして、そのファイルを選んでください。',
    },
    'import.garbled': {
      what: '見出しの文字が化けています。',
      why: 'ちがう文字コードで保存されたか、途中の文字がこわれています。',
      next: 'もとのデータから「CSV UTF-8（コンマ区切り）」で保存しなおして選んでください。',
    },
    'import.quote-open': { what: '{line}行目の引用符「"」が閉じていません。', why: '', next: again },
    'import.quote-inside': {
      what: '{line}行目の引用符「"」の位置が違います。',
      why: '引用符は、欄の初めと終わりに付けます。',
      next: again,
    },
    'import.separator': {
      what: '欄がカンマで区切られていません。',
      why: 'タブやセミコロンで区切られています。',
      next: '「CSV（カンマ区切り）」で保存しなおしてください。',
    },
    'import.no-heading': {
      what: '見出しの行がありません。',
      why: '1行目に、2つ以上の見出しが必要です。',
      next: 'ひな形の見出しをごらんください。',
    },
    'import.heading-blank': {
      what: '{column}列目に見出しがありません。',
      why: '',
      next: '1行目に見出しを入れて、もう一度選んでください。',
    },
    'import.heading-twice': {
      what: '見出し「{name}」が2つあります。',
      why: '',
      next: 'どちらかの名前を変えて、もう一度選んでください。',
    },
    'import.my-number': {
      what: '「{name}」の列があります。',
      why: '個人番号は取り込めません（番号法）。ファイルは保存していません。',
      next: 'その列を消して、もう一度選んでください。',
    },
    'import.no-rows': { what: 'データの行がありません。', why: '', next: '見出しの下に、お子さま1人につき1行を入れてください。' },
    'import.many': {
      what: '行が多すぎます（{rows}行）。',
      why: '1回に{max}行まで取り込めます。',
      next: 'ファイルを分けて、1つずつ取り込んでください。',
    },
    'import.again': {
      what: 'このファイルは、取込が終わっています。',
      why: '同じファイルは2回取り込めません。',
      next: '取込の一覧で結果をごらんください。',
    },
    'import.faults': { what: '直すところが残っています。', why: 'どの行も直してから、まとめて取り込みます。', next: again },
    'import.changed': {
      what: '確認した内容と変わっています。',
      why: '確認のあとに、ほかの職員の認定や取込がありました。',
      next: '画面を開きなおして、もう一度確認してください。',
    },
    'import.same-person': {
      what: '自分が選んだファイルは、自分では取り込めません。',
      why: 'お子さまを認定するファイルは、選んだ人とは別の人が確かめて取り込む決まりです。',
      next: 'ほかの担当に、「CSVの取込」の一覧からこのファイルを開いて取り込むよう頼んでください。',
    },
    'import.heading-used': {
      what: '見出し「{name}」が2つの項目に選ばれています。',
      why: '',
      next: '1つの見出しは、1つの項目にだけ選んでください。',
    },
    'import.cells': {
      what: '欄の数が違います。',
      why: '',
      next: '見出しは{head}列、この行は{cells}列です。カンマの数を確かめてください。',
    },
    'import.heading-again': {
      what: '見出しの行が、もう一度あります。',
      why: '2つのファイルをつなげたときに残ったようです。',
      next: 'この行を消してください。',
    },
    'import.cell-error': {
      what: '表計算ソフトの「#N/A」や「####」など、値の出ていない印が入っています。',
      why: '',
      next: '表計算ソフトで正しい値に直してから、保存しなおしてください。',
    },
    'import.formula': {
      what: '計算式が入っています。',
      why: '',
      next: '計算式を値に置きかえてから、保存しなおしてください。',
    },
    'import.key-missing': { what: '番号がありません。', why: '', next: '市区町村でお子さまを見分ける番号を入れてください。' },
    'import.key-long': { what: '番号が長すぎます。', why: '', next: '40文字までで入れてください。' },
    'import.key-twice': { what: '{line}行目と同じ番号です。', why: '', next: 'どちらかの行を消すか、番号を直してください。' },
    'import.lost-sign': { what: '外字か「〓」が入っています。', why: '', next: '正しい文字か、代わりの文字に直してください。' },
    'import.exponent': {
      what: '数字が「1.3E+10」の形になっています。',
      why: '',
      next: '表計算ソフトで列を「文字列」にして、元の数字を入れなおしてください。',
    },
    'import.word': { what: '「{typed}」は読み取れません。', why: '', next: '画面の「書き方」にある言葉に直してください。' },
    'import.flag': { what: '読み取れません。', why: '', next: '「あり」「なし」か、1・0で入れてください。' },
    'import.household-differs': {
      what: '{line}行目と同じ世帯ですが、保護者か受付日が違います。',
      why: '',
      next: 'きょうだいの行は、保護者と受付日を同じにしてください。',
    },
    'import.child-twice': { what: '{line}行目と同じお子さまです。', why: '', next: 'どちらかの行を消してください。' },
    'import.mail-twice': {
      what: '{line}行目の別の世帯と、メールアドレスが同じです。',
      why: '',
      next: '同じ世帯なら世帯番号を同じにし、違うならアドレスを直してください。',
    },
  },
})
