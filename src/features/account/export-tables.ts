/**
 * What a family receives of its records (個人情報の開示), table by table, column by column. Left out: hashes and keys, sealed columns
 * (opened apart), what is the office's own finding (要支援, checks), and ids that say nothing outside. Pure.
 */

/** Whose rows: the household's, its children's, or the login's own. */
export type ExportTable = {
  /** Name in the JSON and of the CSV file. */
  name: string
  title: string
  table: string
  by: 'household_id' | 'child_id' | 'login_id' | 'id'
  order: string
  /** Column → its Japanese head. `child_id` and `facility_id` are replaced by names. */
  columns: Readonly<Record<string, string>>
}

const who = { child_id: 'お子さま' }
const where = { ...who, facility_id: '施設' }

export const exportTables: readonly ExportTable[] = [
  {
    name: 'guardians',
    title: '保護者',
    table: 'guardian',
    by: 'household_id',
    order: 'ordinal',
    columns: {
      ordinal: '番号',
      family_name: '姓',
      given_name: '名',
      family_kana: 'セイ',
      given_kana: 'メイ',
      relationship: '続柄',
      postal_code: '郵便番号',
      address: '住所',
      phone: '電話番号',
      created_at: '登録日時',
    },
  },
  {
    name: 'login',
    title: 'ログイン',
    table: 'login',
    by: 'id',
    order: 'created_at',
    columns: {
      mail: 'メールアドレス',
      code_required: '2段階認証',
      locale: '言語',
      password_set_at: 'パスワード設定',
      created_at: '発行日時',
    },
  },
  {
    name: 'children',
    title: 'お子さま',
    table: 'child',
    by: 'household_id',
    order: 'birth_date',
    columns: {
      family_name: '姓',
      given_name: '名',
      family_kana: 'セイ',
      given_kana: 'メイ',
      nickname: 'よび名',
      birth_date: '生年月日',
      sex: '性別',
      municipality: '市区町村コード',
      postal_code: '郵便番号',
      address: '住所',
      created_at: '登録日時',
    },
  },
  {
    name: 'certificates',
    title: '認定',
    table: 'certificate',
    by: 'child_id',
    order: 'valid_from',
    columns: {
      ...who,
      number: '認定番号',
      own_number: '市区町村の番号',
      municipality: '市区町村コード',
      state: '状態',
      valid_from: '開始',
      national_end: '国の時間の終わり',
      municipal_end: '市区町村の時間の終わり',
      end_reason: '終了の理由',
      decided_at: '決定日時',
    },
  },
  {
    name: 'reductions',
    title: '負担軽減',
    table: 'reduction',
    by: 'child_id',
    order: 'valid_from',
    columns: { ...who, class: '区分', valid_from: '開始', valid_to: '終了', decided_at: '決定日時' },
  },
  {
    name: 'hours',
    title: '利用時間',
    table: 'hours_balance',
    by: 'child_id',
    order: 'month',
    columns: { ...who, month: '月', layer: '枠', granted: '使える分', used: '使った分' },
  },
  {
    name: 'interviews',
    title: '初回面談',
    table: 'interview',
    by: 'child_id',
    order: 'requested_at',
    columns: {
      ...where,
      kind: '種類',
      way: '方法',
      state: '状態',
      requested_at: '申込日時',
      fixed_date: '日',
      fixed_start_min: '開始（0時からの分）',
      decided_at: '決定日時',
    },
  },
  {
    name: 'acceptances',
    title: '受け入れ',
    table: 'facility_acceptance',
    by: 'child_id',
    order: 'accepted_at',
    columns: { ...where, accepted_at: '受け入れ日時', valid_to: '期限', withdrawn_at: '取り消し日時' },
  },
  {
    name: 'bookings',
    title: '予約',
    table: 'booking',
    by: 'child_id',
    order: 'date',
    columns: {
      ...where,
      number: '予約番号',
      kind: '種類',
      date: '日',
      start_min: '開始（0時からの分）',
      end_min: '終了（0時からの分）',
      minutes: '数えた分',
      state: '状態',
      requested_at: '申込日時',
      decided_at: '決定日時',
      ended_at: '終了日時',
    },
  },
  {
    name: 'attendance',
    title: '登降園',
    table: 'attendance',
    by: 'child_id',
    order: 'at',
    columns: { ...where, date: '日', direction: '登園・降園', at: '時刻', source: '登録の方法' },
  },
  {
    name: 'receipts',
    title: '利用料',
    table: 'fee_receipt',
    by: 'child_id',
    order: 'paid_on',
    columns: {
      ...where,
      number: '番号',
      month: '月',
      yen: '支払った円',
      price_yen: '利用料の円',
      off_yen: '軽減の円',
      paid_on: '支払日',
    },
  },
  {
    name: 'refunds',
    title: '払い戻し（償還払い）',
    table: 'refund',
    by: 'household_id',
    order: 'asked_at',
    columns: {
      number: '受付番号',
      municipality: '市区町村コード',
      state: '状態',
      asked_yen: '申請した円',
      decided_yen: '決まった円',
      asked_at: '申請日時',
      decided_at: '決定日時',
    },
  },
  {
    name: 'refundLines',
    title: '払い戻しの利用',
    table: 'refund_line',
    by: 'child_id',
    order: 'date',
    columns: { ...where, date: '日', minutes: '分', yen: '円', struck_code: '除いた理由' },
  },
  {
    name: 'reads',
    title: 'お子さまの情報を見た人',
    table: 'health_read',
    by: 'child_id',
    order: 'at',
    columns: { ...where, at: '日時', actor_kind: '立場', municipality: '市区町村コード', event: '操作' },
  },
]
