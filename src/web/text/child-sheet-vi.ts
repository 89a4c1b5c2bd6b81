/** Vietnamese words of 児童情報 and 利用者情報; choices and fields as in child-sheet.ts. */
import type { ContactWords, SheetWords } from './child-sheet.ts'

const more = 'Thêm một mục nữa'
const note = { label: 'Điều khác muốn cho chúng tôi biết' }

export const sheetVi: SheetWords = {
  allergies: {
    title: 'Dị ứng (アレルギー)',
    lead: 'Đây là mục quan trọng nhất. Nếu mới chỉ nghi ngờ bị dị ứng, cũng hãy ghi vào đây.',
    fields: {
      has: { label: 'Trẻ có bị dị ứng không?' },
      list: {
        label: 'Nội dung dị ứng',
        row: 'Dị ứng ',
        add: more,
        of: {
          kind: {
            label: 'Loại',
            choices: {
              food: 'Thức ăn',
              drug: 'Thuốc',
              animal: 'Động vật',
              plant: 'Cây cỏ, phấn hoa',
              insect: 'Côn trùng',
              contact: 'Thứ chạm vào da',
              other: 'Khác',
            },
          },
          substance: {
            label: 'Chất gây dị ứng',
            support: 'Ví dụ: trứng, sữa bò, đậu phộng (lạc), bụi nhà (ハウスダスト)',
          },
          severity: {
            label: 'Mức độ',
            choices: {
              severe: 'Nặng (khó thở, lả người, v.v.)',
              moderate: 'Vừa (nổi mề đay khắp người, v.v.)',
              mild: 'Nhẹ (đỏ quanh miệng, v.v.)',
              suspected: 'Nghi ngờ (chỉ có kết quả xét nghiệm, chỉ bị một lần, v.v.)',
            },
          },
          symptom: { label: 'Trẻ có triệu chứng gì?' },
          action: {
            label: 'Khi trẻ có triệu chứng, bạn muốn chúng tôi làm gì?',
            support: 'Ví dụ: cho uống thuốc, gọi 119 và gọi cho phụ huynh',
          },
          medicine: {
            label: 'Thuốc gửi lại cơ sở',
            support: 'Ví dụ: bút tiêm EpiPen (エピペン), thuốc kháng histamin (抗ヒスタミン薬). Nếu không có, hãy để trống.',
          },
          epipen: { label: 'Có bút tiêm EpiPen (エピペン)' },
          diagnosed: { label: 'Đã được bác sĩ chẩn đoán' },
        },
      },
      anaphylaxis: { label: 'Trẻ đã từng bị phản vệ (アナフィラキシー) chưa?' },
      guidanceSheet: {
        label: 'Phiếu hướng dẫn quản lý sinh hoạt do bác sĩ ghi (生活管理指導表)',
        choices: { submitted: 'Đã nộp', willSubmit: 'Sẽ nộp', none: 'Không có' },
      },
      guidanceDate: { label: 'Ngày ghi trên phiếu hướng dẫn (生活管理指導表)' },
      foodRemoval: {
        label: 'Loại bỏ món gây dị ứng khỏi bữa ăn (除去食)',
        choices: {
          none: 'Không loại bỏ',
          partly: 'Loại bỏ một phần',
          completely: 'Loại bỏ hoàn toàn',
          ownMeal: 'Mang đồ ăn từ nhà',
        },
      },
      note,
    },
  },
  health: {
    title: 'Sức khỏe',
    fields: {
      bloodType: { label: 'Nhóm máu', choices: { A: 'A', B: 'B', O: 'O', AB: 'AB', unknown: 'Không biết' } },
      normalTemperature: { label: 'Thân nhiệt bình thường' },
      illnesses: {
        label: 'Bệnh và chấn thương từ trước đến nay',
        row: 'Bệnh, chấn thương ',
        add: more,
        of: {
          name: { label: 'Tên bệnh hoặc chấn thương' },
          when: { label: 'Khi nào', support: 'Ví dụ: lúc 1 tuổi 2 tháng, mùa xuân 2026' },
          state: { label: 'Hiện nay', choices: { healed: 'Đã khỏi', watching: 'Đang theo dõi', treated: 'Đang điều trị' } },
        },
      },
      seizures: {
        label: 'Co giật (けいれん)',
        choices: {
          none: 'Chưa từng bị',
          febrile: 'Đã từng bị sốt co giật (熱性けいれん)',
          other: 'Đã từng bị co giật không kèm sốt',
        },
      },
      seizureLast: { label: 'Lần co giật gần nhất là khi nào?' },
      seizureAction: { label: 'Khi trẻ bị co giật, bạn muốn chúng tôi làm gì?' },
      dislocation: { label: 'Khuỷu tay hoặc khớp khác của trẻ có dễ bị trật không?' },
      medication: { label: 'Trẻ có uống hoặc dùng thuốc thường xuyên không?' },
      medicines: {
        label: 'Các loại thuốc',
        row: 'Thuốc ',
        add: more,
        of: {
          name: { label: 'Tên thuốc' },
          dose: { label: 'Liều lượng' },
          when: { label: 'Dùng khi nào' },
          reason: { label: 'Dùng để chữa gì' },
        },
      },
      skin: { label: 'Tình trạng da, thuốc bôi' },
      note,
    },
  },
  growth: {
    title: 'Phát triển',
    lead: 'Chỉ cần ghi những gì bạn biết. Điều trẻ chưa làm được, hãy để trống.',
    fields: {
      birthWeeks: { label: 'Số tuần thai khi sinh' },
      birthWeight: { label: 'Cân nặng khi sinh' },
      birthNote: { label: 'Tình trạng khi sinh' },
      height: { label: 'Chiều cao hiện nay' },
      weight: { label: 'Cân nặng hiện nay' },
      measuredOn: { label: 'Ngày đo' },
      headUp: { label: 'Cứng cổ lúc mấy tháng tuổi' },
      sits: { label: 'Tự ngồi lúc mấy tháng tuổi' },
      crawls: { label: 'Biết bò lúc mấy tháng tuổi' },
      walks: { label: 'Tự đi lúc mấy tháng tuổi' },
      words: { label: 'Nói từ đầu tiên lúc mấy tháng tuổi' },
      note,
    },
  },
  meals: {
    title: 'Ăn uống',
    fields: {
      stage: {
        label: 'Bữa ăn hiện nay',
        choices: {
          milk: 'Chỉ sữa công thức hoặc sữa mẹ',
          early: 'Ăn dặm giai đoạn đầu (nghiền mịn, 離乳食 初期)',
          middle: 'Ăn dặm giai đoạn giữa (nghiền được bằng lưỡi, 離乳食 中期)',
          late: 'Ăn dặm giai đoạn sau (nghiền được bằng nướu, 離乳食 後期)',
          finishing: 'Ăn dặm giai đoạn cuối (nhai được bằng nướu, 離乳食 完了期)',
          toddler: 'Bữa ăn cho trẻ nhỏ (幼児食)',
        },
      },
      milkKind: {
        label: 'Sữa',
        choices: { breast: 'Sữa mẹ', mixed: 'Sữa mẹ và sữa công thức', formula: 'Sữa công thức', none: 'Không uống' },
      },
      milkBrand: { label: 'Nhãn hiệu sữa công thức' },
      milkAmount: { label: 'Lượng uống mỗi lần' },
      milkInterval: { label: 'Bao lâu uống một lần', support: 'Ví dụ: cách 3–4 giờ' },
      eaten: {
        label: 'Những thứ đã ăn ở nhà từ 2 lần trở lên mà không sao',
        choices: {
          rice: 'Cơm, gạo',
          bread: 'Bánh mì',
          noodle: 'Mì, bún',
          egg: 'Trứng',
          milkProduct: 'Sữa bò, sản phẩm từ sữa',
          soy: 'Đậu nành',
          wheat: 'Lúa mì',
          whiteFish: 'Cá thịt trắng',
          redFish: 'Cá thịt đỏ, cá lưng xanh',
          meat: 'Thịt',
          shrimp: 'Tôm',
          crab: 'Cua',
          nuts: 'Các loại hạt, đậu phộng (lạc)',
          buckwheat: 'Kiều mạch, mì soba (そば)',
          fruit: 'Trái cây',
          vegetable: 'Rau củ',
        },
      },
      notEaten: { label: 'Thứ chưa ăn bao giờ hoặc không thích' },
      avoided: { label: 'Thứ không ăn vì tôn giáo hoặc quan niệm' },
      cutlery: {
        label: 'Cách ăn',
        choices: { fedByOthers: 'Người lớn đút', hands: 'Bốc bằng tay', spoon: 'Thìa', fork: 'Nĩa' },
      },
      drink: {
        label: 'Cách uống',
        choices: { bottle: 'Bình sữa', straw: 'Ống hút', cup: 'Cốc', mug: 'Cốc tập uống' },
      },
      note,
    },
  },
  sleep: {
    title: 'Giấc ngủ',
    fields: {
      position: {
        label: 'Tư thế ngủ',
        choices: { back: 'Nằm ngửa', side: 'Nằm nghiêng', stomach: 'Nằm sấp', varies: 'Thay đổi' },
      },
      fallsAsleep: { label: 'Cách dỗ trẻ ngủ', support: 'Ví dụ: bế, vỗ nhẹ lưng' },
      comforter: { label: 'Đồ vật trẻ cần khi ngủ' },
      naps: { label: 'Giờ ngủ trưa' },
      nightSleep: { label: 'Giờ ngủ ban đêm' },
      note,
    },
  },
  toilet: {
    title: 'Đi vệ sinh',
    fields: {
      state: { label: 'Hiện nay', choices: { nappy: 'Dùng bỉm (tã)', training: 'Đang tập', toilet: 'Tự đi vệ sinh được' } },
      stools: { label: 'Số lần đi đại tiện và tình trạng phân' },
      signals: { label: 'Dấu hiệu khi trẻ đã đi hoặc sắp đi' },
      note,
    },
  },
  care: {
    title: 'Những điều cần quan tâm đặc biệt',
    lead: 'Chúng tôi dùng thông tin này để trông trẻ an toàn. Không vì những điều ghi ở đây mà trẻ bị từ chối.',
    fields: {
      disability: {
        label: 'Khuyết tật hoặc sự phát triển',
        choices: {
          none: 'Không có gì đặc biệt',
          diagnosed: 'Có chẩn đoán, có sổ khuyết tật (手帳), v.v.',
          consulting: 'Đang đi tư vấn hoặc có điều lo lắng',
        },
      },
      disabilityNote: { label: 'Nội dung cụ thể' },
      medicalCare: { label: 'Trẻ có cần chăm sóc y tế (医療的ケア) không?' },
      medicalCareKinds: {
        label: 'Loại chăm sóc y tế (医療的ケア)',
        choices: {
          suction: 'Hút đờm',
          tubeFeeding: 'Cho ăn qua ống thông',
          oxygen: 'Thở oxy',
          ventilator: 'Máy thở',
          tracheostomy: 'Mở khí quản',
          catheter: 'Thông tiểu',
          insulin: 'Tiêm insulin',
          other: 'Khác',
        },
      },
      medicalCareNote: { label: 'Nội dung chăm sóc y tế cụ thể' },
      services: {
        label: 'Hỗ trợ đang sử dụng',
        support: 'Ví dụ: hỗ trợ phát triển cho trẻ (児童発達支援), điều dưỡng đến nhà (訪問看護)',
      },
      wishes: { label: 'Điều muốn nhờ cơ sở' },
    },
  },
  doctor: {
    title: 'Bác sĩ hay khám cho trẻ (かかりつけ医)',
    fields: {
      clinic: { label: 'Phòng khám hay đến' },
      clinicPhone: { label: 'Số điện thoại của phòng khám' },
      hospital: { label: 'Bệnh viện lớn (nếu trẻ đang khám ở đó)' },
      hospitalPhone: { label: 'Số điện thoại của bệnh viện' },
      emergencyTreatment: {
        label: 'Khi không liên lạc được với phụ huynh, bạn có đồng ý cho trẻ được điều trị cần thiết không?',
        support: 'Khi nguy hiểm đến tính mạng, chúng tôi gọi xe cấp cứu dù chưa có sự đồng ý.',
      },
    },
  },
  vaccination: {
    title: 'Tiêm chủng và khám sức khỏe',
    fields: {
      done: {
        label: 'Các loại vắc-xin đã tiêm hoặc uống',
        choices: {
          rotavirus: 'Rota (ロタウイルス)',
          hepatitisB: 'Viêm gan B (B型肝炎)',
          pneumococcus: 'Phế cầu khuẩn cho trẻ em (小児用肺炎球菌)',
          fiveInOne: '5 trong 1 (五種混合)',
          fourInOne: '4 trong 1 (四種混合)',
          hib: 'Hib (ヒブ)',
          bcg: 'BCG, phòng lao',
          measlesRubella: 'MR: sởi, rubella (麻しん・風しん)',
          varicella: 'Thủy đậu (水ぼうそう)',
          mumps: 'Quai bị (おたふくかぜ)',
          encephalitis: 'Viêm não Nhật Bản (日本脳炎)',
          influenza: 'Cúm (インフルエンザ)',
        },
      },
      checkups: {
        label: 'Các lần khám sức khỏe (健診) đã khám',
        choices: {
          oneMonth: '1 tháng',
          fourMonths: '3–4 tháng',
          sevenMonths: '6–7 tháng',
          tenMonths: '9–10 tháng',
          oneYear: '1 tuổi',
          eighteenMonths: '1 tuổi 6 tháng',
          threeYears: '3 tuổi',
        },
      },
      checkupNote: { label: 'Điều được dặn khi khám sức khỏe' },
      note,
    },
  },
  comfort: {
    title: 'Sở thích và ngôn ngữ',
    fields: {
      calledBy: { label: 'Tên gọi ở nhà' },
      favourites: { label: 'Trò chơi, đồ chơi, bài hát yêu thích' },
      dislikes: { label: 'Điều không thích hoặc sợ' },
      soothing: { label: 'Khi trẻ khóc, làm gì thì trẻ nín?' },
      languages: { label: 'Ngôn ngữ dùng ở nhà', support: 'Ví dụ: tiếng Nhật, tiếng Việt' },
      siblings: { label: 'Anh chị em' },
      earlierCare: {
        label: 'Trước đây đã gửi trẻ ở đâu',
        support: 'Ví dụ: dịch vụ trông trẻ tạm thời (一時預かり), ông bà',
      },
      note,
    },
  },
  consents: {
    title: 'Đồng ý về ảnh và các việc khác',
    fields: {
      photoInside: { label: 'Có được dán ảnh của trẻ trong cơ sở không?' },
      photoPrinted: { label: 'Có được đăng ảnh của trẻ trên bản tin của cơ sở không?' },
      photoWeb: { label: 'Có được đăng ảnh của trẻ trên trang web, mạng xã hội của cơ sở không?' },
      nameInside: { label: 'Có được ghi tên trẻ trong cơ sở không?' },
      outings: { label: 'Trẻ có được đi dạo bên ngoài cơ sở không?' },
      note,
    },
  },
}

const relations = {
  mother: 'Mẹ',
  father: 'Bố',
  grandmother: 'Bà',
  grandfather: 'Ông',
  aunt: 'Cô, dì, bác gái',
  uncle: 'Chú, cậu, bác trai',
  sibling: 'Anh chị em',
  sitter: 'Người trông trẻ tại nhà',
  familySupport: 'Hỗ trợ gia đình (ファミリー・サポート)',
  other: 'Khác',
} as const

export const contactsVi: ContactWords = {
  emergency: {
    title: 'Liên lạc khẩn cấp (緊急連絡先)',
    lead: 'Chúng tôi gọi theo thứ tự từ trên xuống. Ghi được tối đa 3 người.',
    fields: {
      contacts: {
        label: 'Người liên lạc khẩn cấp',
        row: 'Người liên lạc ',
        add: 'Thêm một người nữa',
        of: {
          name: { label: 'Họ tên' },
          kana: { label: 'Cách đọc bằng kana (ふりがな)' },
          relation: { label: 'Quan hệ với trẻ', choices: relations },
          phone: { label: 'Số điện thoại' },
          secondPhone: { label: 'Số điện thoại khác', support: 'Ví dụ: số ở nơi làm việc' },
          place: { label: 'Nơi làm việc, v.v.' },
          note: { label: 'Điều cần biết khi liên lạc', support: 'Ví dụ: sáng thứ Ba không nghe máy được' },
        },
      },
    },
  },
  pickup: {
    title: 'Người đưa đón (送迎者)',
    lead: 'Chúng tôi không giao trẻ cho người không được ghi ở đây.',
    fields: {
      people: {
        label: 'Người đưa đón',
        row: 'Người đưa đón ',
        add: 'Thêm một người nữa',
        of: {
          name: { label: 'Họ tên' },
          kana: { label: 'Cách đọc bằng kana (ふりがな)' },
          relation: { label: 'Quan hệ với trẻ', choices: relations },
          phone: { label: 'Số điện thoại' },
          brings: { label: 'Đưa trẻ đến' },
          fetches: { label: 'Đón trẻ về' },
          note: { label: 'Điều chúng tôi nên biết' },
        },
      },
    },
  },
}
