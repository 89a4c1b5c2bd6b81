/** Words of 認定変更 and 消滅, for families and officers alike (CERT-4). */

import type { ChangePart, DiffRow, Wish } from '../../features/certification/change-form.ts'
import type { ChangeRejectReason } from '../../features/certification/change-rules.ts'
import type { EndReason } from '../../features/certification/rules.ts'
import { showPhone } from '../../platform/japanese.ts'
import { type Catalogue, catalogue, wordFor } from './catalogue.ts'
import type { Locale } from './locale.ts'

export const changeKindNames = { change: '認定変更', end: '認定の終了' } as const
export const changeKindTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: changeKindNames,
  en: {
    change: 'Change of the certificate',
    end: 'End of the certificate',
  },
  easy: {
    change: '{認定|にんてい}の {変更|へんこう}',
    end: '{認定|にんてい}の {終|お}わり',
  },
  zh: {
    change: '认定变更（認定変更）',
    end: '结束认定',
  },
  pt: {
    change: 'Mudança do certificado (認定変更)',
    end: 'Fim do certificado',
  },
  vi: {
    change: 'Thay đổi chứng nhận (認定変更)',
    end: 'Kết thúc chứng nhận',
  },
  tl: {
    change: 'Pagbabago ng sertipiko (認定変更)',
    end: 'Pagtatapos ng sertipiko',
  },
  ne: {
    change: 'प्रमाणपत्र परिवर्तन (認定変更)',
    end: 'प्रमाणपत्र अन्त्य',
  },
})

export const partNames: Readonly<Record<ChangePart, string>> = {
  name: '保護者のお名前',
  phone: '電話番号',
  address: '住所（同じ市区町村の中での引っ越し）',
  child: 'お子さまのお名前',
  care: '障害・医療的ケアの届け出',
  reduction: '利用料の負担軽減',
  second: '保護者2（代理利用者）の登録',
}
export const partTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: partNames,
  en: {
    name: 'Name of the guardian',
    phone: 'Phone',
    address: 'Address (moving within the same city)',
    child: 'Name of the child',
    care: 'Disability or medical care',
    reduction: 'Reduced price',
    second: 'Adding guardian 2',
  },
  easy: {
    name: '{保護者|ほごしゃ}の {名前|なまえ}',
    phone: '{電話番号|でんわばんごう}',
    address: '{住所|じゅうしょ}（{同|おな}じ {市|し}や{区|く}の {中|なか}の {引|ひ}っ{越|こ}し）',
    child: '{子|こ}どもの {名前|なまえ}',
    care: '{障害|しょうがい}・{医療的|いりょうてき}ケア',
    reduction: 'お{金|かね}を {安|やす}くする（{軽減|けいげん}）',
    second: '{保護者|ほごしゃ}2（{代理|だいり}{利用者|りようしゃ}）の {登録|とうろく}',
  },
  zh: {
    name: '监护人的姓名',
    phone: '电话号码',
    address: '住址（在同一市区町村内搬家）',
    child: '孩子的姓名',
    care: '残障或医疗护理的申报',
    reduction: '使用费的减免（負担軽減）',
    second: '登记监护人2（代理利用者）',
  },
  pt: {
    name: 'Nome do responsável',
    phone: 'Telefone',
    address: 'Endereço (mudança de casa dentro do mesmo município)',
    child: 'Nome da criança',
    care: 'Deficiência ou cuidados médicos',
    reduction: 'Redução da taxa (負担軽減)',
    second: 'Registro do responsável 2 (代理利用者)',
  },
  vi: {
    name: 'Họ tên phụ huynh',
    phone: 'Số điện thoại',
    address: 'Địa chỉ (chuyển nhà trong cùng quận, thành phố)',
    child: 'Họ tên trẻ',
    care: 'Khai báo khuyết tật, chăm sóc y tế',
    reduction: 'Giảm phí sử dụng (負担軽減)',
    second: 'Đăng ký phụ huynh 2 (代理利用者)',
  },
  tl: {
    name: 'Pangalan ng tagapag-alaga',
    phone: 'Telepono',
    address: 'Tirahan (paglipat sa loob ng parehong lungsod o ward)',
    child: 'Pangalan ng bata',
    care: 'Kapansanan o pangangalagang medikal',
    reduction: 'Bawas sa bayad (負担軽減)',
    second: 'Pagdagdag ng tagapag-alaga 2 (代理利用者)',
  },
  ne: {
    name: 'अभिभावकको नाम',
    phone: 'फोन नम्बर',
    address: 'ठेगाना (उही नगर वा वडाभित्र सरेको)',
    child: 'बच्चाको नाम',
    care: 'अपाङ्गता वा चिकित्सकीय हेरचाहको सूचना',
    reduction: 'शुल्कमा छुट (負担軽減)',
    second: 'अभिभावक 2 (代理利用者) थप्ने',
  },
})

export const diffNames: Readonly<Record<DiffRow['field'], string>> = {
  name: 'お名前',
  kana: 'フリガナ',
  phone: '電話番号',
  address: '住所',
  childName: 'お子さまのお名前',
  childKana: 'お子さまのフリガナ',
  care: '障害・医療的ケアの届け出',
  reduction: '利用料の負担軽減',
  second: '保護者2（代理利用者）',
}
export const diffTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: diffNames,
  en: {
    name: 'Name',
    kana: 'Reading (kana)',
    phone: 'Phone',
    address: 'Address',
    childName: 'Name of the child',
    childKana: 'Reading of the child’s name',
    care: 'Disability or medical care',
    reduction: 'Reduced price',
    second: 'Guardian 2',
  },
  easy: {
    name: '{名前|なまえ}',
    kana: 'フリガナ',
    phone: '{電話番号|でんわばんごう}',
    address: '{住所|じゅうしょ}',
    childName: '{子|こ}どもの {名前|なまえ}',
    childKana: '{子|こ}どもの フリガナ',
    care: '{障害|しょうがい}・{医療的|いりょうてき}ケア',
    reduction: 'お{金|かね}を {安|やす}くする（{軽減|けいげん}）',
    second: '{保護者|ほごしゃ}2（{代理|だいり}{利用者|りようしゃ}）',
  },
  zh: {
    name: '姓名',
    kana: '姓名的假名（フリガナ）',
    phone: '电话号码',
    address: '住址',
    childName: '孩子的姓名',
    childKana: '孩子姓名的假名（フリガナ）',
    care: '残障或医疗护理的申报',
    reduction: '使用费的减免',
    second: '监护人2（代理利用者）',
  },
  pt: {
    name: 'Nome',
    kana: 'Nome em kana (フリガナ)',
    phone: 'Telefone',
    address: 'Endereço',
    childName: 'Nome da criança',
    childKana: 'Nome da criança em kana (フリガナ)',
    care: 'Deficiência ou cuidados médicos',
    reduction: 'Redução da taxa',
    second: 'Responsável 2 (代理利用者)',
  },
  vi: {
    name: 'Họ tên',
    kana: 'Cách đọc bằng kana (フリガナ)',
    phone: 'Số điện thoại',
    address: 'Địa chỉ',
    childName: 'Họ tên trẻ',
    childKana: 'Tên trẻ bằng kana (フリガナ)',
    care: 'Khai báo khuyết tật, chăm sóc y tế',
    reduction: 'Giảm phí sử dụng',
    second: 'Phụ huynh 2 (代理利用者)',
  },
  tl: {
    name: 'Pangalan',
    kana: 'Basa sa kana (フリガナ)',
    phone: 'Telepono',
    address: 'Tirahan',
    childName: 'Pangalan ng bata',
    childKana: 'Pangalan ng bata sa kana (フリガナ)',
    care: 'Kapansanan o pangangalagang medikal',
    reduction: 'Bawas sa bayad',
    second: 'Tagapag-alaga 2 (代理利用者)',
  },
  ne: {
    name: 'नाम',
    kana: 'काना उच्चारण (フリガナ)',
    phone: 'फोन नम्बर',
    address: 'ठेगाना',
    childName: 'बच्चाको नाम',
    childKana: 'बच्चाको नाम काना (フリガナ) मा',
    care: 'अपाङ्गता वा चिकित्सकीय हेरचाहको सूचना',
    reduction: 'शुल्कमा छुट',
    second: 'अभिभावक 2 (代理利用者)',
  },
})

export const wishNames: Readonly<Record<Wish, string>> = {
  welfare: '生活保護を受けている',
  taxExempt: '市区町村民税が非課税',
  lowIncome: '市区町村民税の所得割額が基準より少ない',
  unknown: 'わからない（市区町村に確認してほしい）',
  none: '軽減の理由がなくなった',
}
export const wishTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: wishNames,
  en: {
    welfare: 'We receive public assistance (生活保護)',
    taxExempt: 'We pay no resident tax',
    lowIncome: 'Our income-based resident tax is below the limit',
    unknown: 'I do not know (please check for me)',
    none: 'The reason has ended',
  },
  easy: {
    welfare: '{生活保護|せいかつほご}を {受|う}けている',
    taxExempt: '{市区町村民税|しくちょうそんみんぜい}を {払|はら}わなくていい（{非課税|ひかぜい}）',
    lowIncome: '{市区町村民税|しくちょうそんみんぜい}の {所得割|しょとくわり}が {少|すく}ない',
    unknown: 'わからない（{市|し}や{区|く}に {調|しら}べてほしい）',
    none: '{安|やす}くする {理由|りゆう}が なくなった',
  },
  zh: {
    welfare: '正在领取生活保护（生活保護）',
    taxExempt: '免缴市区町村民税（非課税）',
    lowIncome: '市区町村民税的所得割额（所得割）低于标准',
    unknown: '不清楚（希望市区町村确认）',
    none: '减免的理由已不存在',
  },
  pt: {
    welfare: 'Recebemos assistência pública (生活保護)',
    taxExempt: 'Isentos do imposto municipal (非課税)',
    lowIncome: 'O imposto municipal sobre a renda (所得割) está abaixo do limite',
    unknown: 'Não sei (quero que o município verifique)',
    none: 'O motivo da redução acabou',
  },
  vi: {
    welfare: 'Đang nhận trợ cấp sinh hoạt (生活保護)',
    taxExempt: 'Được miễn thuế cư trú (非課税)',
    lowIncome: 'Phần thuế cư trú theo thu nhập (所得割) thấp hơn mức quy định',
    unknown: 'Không biết (nhờ quận, thành phố kiểm tra)',
    none: 'Không còn lý do giảm phí',
  },
  tl: {
    welfare: 'Tumatanggap ng tulong pangkabuhayan (生活保護)',
    taxExempt: 'Walang residence tax (非課税)',
    lowIncome: 'Mas mababa sa hangganan ang residence tax ayon sa kita (所得割)',
    unknown: 'Hindi alam (gustong ipatingin sa lungsod o ward)',
    none: 'Wala nang dahilan para sa bawas',
  },
  ne: {
    welfare: 'जीवन निर्वाह सहायता (生活保護) पाउँछौँ',
    taxExempt: 'बासिन्दा कर लाग्दैन (非課税)',
    lowIncome: 'आम्दानीअनुसारको बासिन्दा कर (所得割) तोकिएभन्दा कम छ',
    unknown: 'थाहा छैन (नगर वा वडाले हेरिदियोस्)',
    none: 'छुटको कारण अब छैन',
  },
})

export const endReasonNames: Readonly<Record<EndReason, string>> = {
  age: '満3歳',
  moved: '引っ越し（ほかの市区町村への転出）',
  enrolled: '保育所などへの入所',
  withdrawn: '利用をやめる（取下げ）',
  revoked: '取消',
}
export const endReasonTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: endReasonNames,
  en: {
    age: 'Third birthday',
    moved: 'Moving to another city',
    enrolled: 'Entering a nursery or the like',
    withdrawn: 'No longer needed',
    revoked: 'Revoked',
  },
  easy: {
    age: '3{歳|さい}に なった',
    moved: '{引|ひ}っ{越|こ}し（ほかの {市|し}や{区|く}へ）',
    enrolled: '{保育所|ほいくしょ}などに {入|はい}る',
    withdrawn: 'もう {使|つか}わない（{取下|とりさ}げ）',
    revoked: '{取|と}り{消|け}し',
  },
  zh: {
    age: '满3岁',
    moved: '搬家（搬到其他市区町村）',
    enrolled: '上保育所等',
    withdrawn: '不再使用（取下げ）',
    revoked: '取消',
  },
  pt: {
    age: 'Completa 3 anos',
    moved: 'Mudança para outro município',
    enrolled: 'Entrada em uma creche ou similar',
    withdrawn: 'Não vai mais usar (取下げ)',
    revoked: 'Cancelamento',
  },
  vi: {
    age: 'Tròn 3 tuổi',
    moved: 'Chuyển sang quận, thành phố khác',
    enrolled: 'Vào nhà trẻ, trường mầm non, v.v.',
    withdrawn: 'Không dùng nữa (取下げ)',
    revoked: 'Bị thu hồi',
  },
  tl: {
    age: 'Nag-3 taong gulang',
    moved: 'Paglipat sa ibang lungsod o ward',
    enrolled: 'Pagpasok sa nursery o katulad nito',
    withdrawn: 'Hindi na gagamit (取下げ)',
    revoked: 'Kinansela',
  },
  ne: {
    age: '3 वर्ष पूरा',
    moved: 'अर्को नगर वा वडामा सरेको',
    enrolled: 'नर्सरी आदिमा भर्ना',
    withdrawn: 'प्रयोग नगर्ने (取下げ)',
    revoked: 'खारेज',
  },
})

/** What the day of an end means, by its reason (ELIG-2). */
export const endDayNames: Readonly<Record<Exclude<EndReason, 'age'>, string>> = {
  moved: '新しい住所での最初の日',
  enrolled: '入所の日',
  withdrawn: '最後に利用できる日',
  revoked: '最後に利用できる日',
}
export const endDayTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: endDayNames,
  en: {
    moved: 'the first day at the new address',
    enrolled: 'the day of entering',
    withdrawn: 'the last day of use',
    revoked: 'the last day of use',
  },
  easy: {
    moved: '{新|あたら}しい {住所|じゅうしょ}に {住|す}む {最初|さいしょ}の {日|ひ}',
    enrolled: '{保育所|ほいくしょ}などに {入|はい}る {日|ひ}',
    withdrawn: '{最後|さいご}に {使|つか}える {日|ひ}',
    revoked: '{最後|さいご}に {使|つか}える {日|ひ}',
  },
  zh: {
    moved: '在新住址的第一天',
    enrolled: '入园的日期',
    withdrawn: '可以使用的最后一天',
    revoked: '可以使用的最后一天',
  },
  pt: {
    moved: 'o primeiro dia no novo endereço',
    enrolled: 'o dia da entrada na creche',
    withdrawn: 'o último dia de uso',
    revoked: 'o último dia de uso',
  },
  vi: {
    moved: 'ngày đầu tiên ở địa chỉ mới',
    enrolled: 'ngày vào nhà trẻ',
    withdrawn: 'ngày cuối cùng sử dụng',
    revoked: 'ngày cuối cùng sử dụng',
  },
  tl: {
    moved: 'unang araw sa bagong tirahan',
    enrolled: 'araw ng pagpasok sa nursery',
    withdrawn: 'huling araw ng paggamit',
    revoked: 'huling araw ng paggamit',
  },
  ne: {
    moved: 'नयाँ ठेगानाको पहिलो दिन',
    enrolled: 'भर्ना हुने दिन',
    withdrawn: 'प्रयोग गर्ने अन्तिम दिन',
    revoked: 'प्रयोग गर्ने अन्तिम दिन',
  },
})

export const changeRejectNames: Readonly<Record<ChangeRejectReason, string>> = {
  documents: '必要な書類を確認できなかったため',
  residence: '住民登録などで確認できなかったため',
  duplicate: '同じ届け出がすでにあるため',
  other: 'そのほかの理由のため',
}
export const changeRejectTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: changeRejectNames,
  en: {
    documents: 'the papers needed could not be checked',
    residence: 'the residence record did not confirm it',
    duplicate: 'the same report exists already',
    other: 'another reason',
  },
  easy: {
    documents: '{必要|ひつよう}な {書類|しょるい}を {確|たし}かめられなかったから',
    residence: '{住民票|じゅうみんひょう}の {記録|きろく}などで {確|たし}かめられなかったから',
    duplicate: '{同|おな}じ {届|とど}け{出|で}が もう あるから',
    other: 'ほかの {理由|りゆう}',
  },
  zh: {
    documents: '未能确认所需的材料',
    residence: '未能通过住民登记等确认',
    duplicate: '已有相同的申报',
    other: '其他理由',
  },
  pt: {
    documents: 'não foi possível confirmar os documentos necessários',
    residence: 'não foi possível confirmar pelo registro de residência',
    duplicate: 'já existe um aviso igual',
    other: 'outro motivo',
  },
  vi: {
    documents: 'không xác nhận được giấy tờ cần thiết',
    residence: 'không xác nhận được qua đăng ký cư trú, v.v.',
    duplicate: 'đã có khai báo giống như vậy',
    other: 'lý do khác',
  },
  tl: {
    documents: 'hindi natiyak ang mga kailangang papeles',
    residence: 'hindi natiyak sa residence record',
    duplicate: 'may ganito nang ipinaalam',
    other: 'ibang dahilan',
  },
  ne: {
    documents: 'चाहिने कागजात पक्का हुन सकेन',
    residence: 'बसोबास दर्ता आदिबाट पक्का हुन सकेन',
    duplicate: 'यस्तै सूचना पहिले नै छ',
    other: 'अन्य कारण',
  },
})

const careTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: { disability: '障害', medicalCare: '医療的ケア', none: 'なし' },
  en: { disability: 'disability', medicalCare: 'medical care', none: 'none' },
  easy: {
    disability: '{障害|しょうがい}',
    medicalCare: '{医療的|いりょうてき}ケア',
    none: 'なし',
  },
  zh: {
    disability: '残障',
    medicalCare: '医疗护理',
    none: '无',
  },
  pt: {
    disability: 'deficiência',
    medicalCare: 'cuidados médicos',
    none: 'nenhum',
  },
})

/** A side of a row as it is read: codes in words. */
export function diffText(field: DiffRow['field'], text: string, locale: Locale = 'ja'): string {
  const care = (code: string): string => wordFor(careTexts, locale, code)
  if (text === '') return field === 'care' || field === 'reduction' ? '' : care('none')
  if (field === 'phone') return showPhone(text)
  if (field === 'reduction') return wordFor(wishTexts, locale, text)
  return field === 'care' ? text.split(' ').map(care).join('・') : text
}
