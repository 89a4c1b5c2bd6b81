/** Brazilian Portuguese words of 児童情報 and 利用者情報; choices and fields as in child-sheet.ts. */
import type { ContactWords, SheetWords } from './child-sheet.ts'

const more = 'Adicionar mais um'
const note = { label: 'Outras coisas que quer nos contar' }

export const sheetPt: SheetWords = {
  allergies: {
    title: 'Alergias (アレルギー)',
    lead: 'Esta é a parte mais importante. Escreva também o que for só suspeita.',
    fields: {
      has: { label: 'A criança tem alergia?' },
      list: {
        label: 'As alergias',
        row: 'Alergia ',
        add: more,
        of: {
          kind: {
            label: 'Tipo',
            choices: {
              food: 'Alimento',
              drug: 'Remédio',
              animal: 'Animal',
              plant: 'Planta ou pólen',
              insect: 'Inseto',
              contact: 'Algo que toca a pele',
              other: 'Outro',
            },
          },
          substance: { label: 'O que causa a alergia', support: 'Por exemplo: ovo, leite, amendoim, poeira (ハウスダスト)' },
          severity: {
            label: 'Gravidade',
            choices: {
              severe: 'Grave (dificuldade para respirar, corpo mole etc.)',
              moderate: 'Média (urticária no corpo todo etc.)',
              mild: 'Leve (vermelhidão em volta da boca etc.)',
              suspected: 'Suspeita (só no exame, aconteceu uma vez etc.)',
            },
          },
          symptom: { label: 'Que sintomas aparecem?' },
          action: {
            label: 'O que devemos fazer quando os sintomas aparecem?',
            support: 'Por exemplo: dar o remédio, chamar a ambulância (119) e avisar os responsáveis',
          },
          medicine: {
            label: 'Remédio que fica com a creche',
            support:
              'Por exemplo: caneta de adrenalina (EpiPen, エピペン), antialérgico (抗ヒスタミン薬). Se não houver, deixe em branco.',
          },
          epipen: { label: 'Tem caneta de adrenalina (EpiPen, エピペン)' },
          diagnosed: { label: 'Diagnóstico feito por médico' },
        },
      },
      anaphylaxis: { label: 'A criança já teve uma reação alérgica grave (anafilaxia, アナフィラキシー)?' },
      guidanceSheet: {
        label: 'Ficha de orientação do médico (生活管理指導表)',
        choices: { submitted: 'Já entreguei', willSubmit: 'Vou entregar', none: 'Não tenho' },
      },
      guidanceDate: { label: 'Data escrita na ficha de orientação (生活管理指導表)' },
      foodRemoval: {
        label: 'Retirar alimentos que causam alergia (除去食)',
        choices: {
          none: 'Não é preciso',
          partly: 'Retirar uma parte',
          completely: 'Retirar totalmente',
          ownMeal: 'Levamos comida de casa',
        },
      },
      note,
    },
  },
  health: {
    title: 'Saúde',
    fields: {
      bloodType: { label: 'Tipo sanguíneo', choices: { A: 'A', B: 'B', O: 'O', AB: 'AB', unknown: 'Não sei' } },
      normalTemperature: { label: 'Temperatura normal (平熱)' },
      illnesses: {
        label: 'Doenças e ferimentos que já teve',
        row: 'Doença ou ferimento ',
        add: more,
        of: {
          name: { label: 'Nome da doença ou do ferimento' },
          when: { label: 'Quando foi', support: 'Por exemplo: com 1 ano e 2 meses, primavera de 2026' },
          state: { label: 'Como está agora', choices: { healed: 'Curado', watching: 'Em observação', treated: 'Em tratamento' } },
        },
      },
      seizures: {
        label: 'Convulsões (けいれん)',
        choices: {
          none: 'Nunca teve',
          febrile: 'Já teve convulsão febril (熱性けいれん)',
          other: 'Já teve convulsão sem febre (熱のないけいれん)',
        },
      },
      seizureLast: { label: 'Quando foi a última convulsão?' },
      seizureAction: { label: 'O que devemos fazer em caso de convulsão?' },
      dislocation: { label: 'O cotovelo ou outra articulação sai do lugar com facilidade?' },
      medication: { label: 'A criança toma ou usa algum remédio com regularidade?' },
      medicines: {
        label: 'Os remédios',
        row: 'Remédio ',
        add: more,
        of: {
          name: { label: 'Nome do remédio' },
          dose: { label: 'Quantidade' },
          when: { label: 'Quando usa?' },
          reason: { label: 'Para que serve?' },
        },
      },
      skin: { label: 'Pele, pomadas e cremes' },
      note,
    },
  },
  growth: {
    title: 'Desenvolvimento',
    lead: 'Só o que você souber. Deixe em branco o que ainda não aconteceu.',
    fields: {
      birthWeeks: { label: 'Semanas de gestação ao nascer' },
      birthWeight: { label: 'Peso ao nascer' },
      birthNote: { label: 'Como foi o nascimento' },
      height: { label: 'Altura agora' },
      weight: { label: 'Peso agora' },
      measuredOn: { label: 'Dia em que mediu' },
      headUp: { label: 'Idade em que sustentou a cabeça' },
      sits: { label: 'Idade em que sentou sem apoio' },
      crawls: { label: 'Idade em que engatinhou' },
      walks: { label: 'Idade em que andou sem apoio' },
      words: { label: 'Idade das primeiras palavras' },
      note,
    },
  },
  meals: {
    title: 'Alimentação',
    fields: {
      stage: {
        label: 'Alimentação atual',
        choices: {
          milk: 'Só leite materno ou fórmula',
          early: 'Papinha, fase inicial: bem amassada e lisa (初期)',
          middle: 'Papinha, fase intermediária: amassa com a língua (中期)',
          late: 'Papinha, fase avançada: amassa com a gengiva (後期)',
          finishing: 'Papinha, fase final: mastiga com a gengiva (完了期)',
          toddler: 'Comida de criança pequena (幼児食)',
        },
      },
      milkKind: {
        label: 'Leite',
        choices: { breast: 'Leite materno', mixed: 'Leite materno e fórmula', formula: 'Fórmula', none: 'Não toma' },
      },
      milkBrand: { label: 'Marca da fórmula' },
      milkAmount: { label: 'Quanto toma por vez' },
      milkInterval: { label: 'De quanto em quanto tempo toma', support: 'Por exemplo: a cada 3 ou 4 horas' },
      eaten: {
        label: 'O que já comeu em casa duas vezes ou mais, sem nenhum problema',
        choices: {
          rice: 'Arroz',
          bread: 'Pão',
          noodle: 'Macarrão',
          egg: 'Ovo',
          milkProduct: 'Leite de vaca e derivados',
          soy: 'Soja',
          wheat: 'Trigo',
          whiteFish: 'Peixe de carne branca (bacalhau etc.)',
          redFish: 'Peixe de carne vermelha ou azul (atum, cavala etc.)',
          meat: 'Carne',
          shrimp: 'Camarão',
          crab: 'Caranguejo',
          nuts: 'Nozes, castanhas e amendoim',
          buckwheat: 'Trigo-sarraceno (そば)',
          fruit: 'Frutas',
          vegetable: 'Verduras e legumes',
        },
      },
      notEaten: { label: 'O que ainda não comeu ou não gosta' },
      avoided: { label: 'O que não come por religião ou convicção' },
      cutlery: {
        label: 'Como come',
        choices: { fedByOthers: 'Um adulto dá na boca', hands: 'Com as mãos', spoon: 'Com colher', fork: 'Com garfo' },
      },
      drink: {
        label: 'Como bebe',
        choices: { bottle: 'Mamadeira', straw: 'Canudo', cup: 'Copo', mug: 'Copo de treinamento (マグ)' },
      },
      note,
    },
  },
  sleep: {
    title: 'Sono',
    fields: {
      position: {
        label: 'Posição para dormir',
        choices: { back: 'De barriga para cima', side: 'De lado', stomach: 'De bruços', varies: 'Varia' },
      },
      fallsAsleep: { label: 'Como pega no sono', support: 'Por exemplo: no colo, com tapinhas nas costas' },
      comforter: { label: 'O que usa para dormir' },
      naps: { label: 'Soneca: horário' },
      nightSleep: { label: 'Sono à noite: horário' },
      note,
    },
  },
  toilet: {
    title: 'Fralda e banheiro',
    fields: {
      state: { label: 'Como está agora', choices: { nappy: 'Usa fralda', training: 'Em desfralde', toilet: 'Usa o banheiro' } },
      stools: { label: 'Cocô: quantas vezes e como é' },
      signals: { label: 'Sinais de que fez ou de que quer fazer' },
      note,
    },
  },
  care: {
    title: 'Cuidados especiais',
    lead: 'Usamos para cuidar da criança com segurança. O que você escrever aqui não impede o uso.',
    fields: {
      disability: {
        label: 'Deficiência ou desenvolvimento',
        choices: {
          none: 'Nada em especial',
          diagnosed: 'Tem diagnóstico, carteira (手帳) etc.',
          consulting: 'Em consulta, ou algo preocupa',
        },
      },
      disabilityNote: { label: 'Detalhes' },
      medicalCare: { label: 'A criança precisa de cuidados médicos (医療的ケア)?' },
      medicalCareKinds: {
        label: 'Tipos de cuidados médicos',
        choices: {
          suction: 'Aspiração de secreções (たんの吸引)',
          tubeFeeding: 'Alimentação por sonda (経管栄養)',
          oxygen: 'Oxigênio',
          ventilator: 'Respirador (人工呼吸器)',
          tracheostomy: 'Traqueostomia (気管切開)',
          catheter: 'Sonda urinária (導尿)',
          insulin: 'Injeção de insulina',
          other: 'Outro',
        },
      },
      medicalCareNote: { label: 'Detalhes dos cuidados médicos' },
      services: {
        label: 'Serviços de apoio que usa',
        support: 'Por exemplo: apoio ao desenvolvimento infantil (児童発達支援), enfermagem em casa (訪問看護)',
      },
      wishes: { label: 'O que gostaria de pedir à creche' },
    },
  },
  doctor: {
    title: 'Médico da criança (かかりつけ医)',
    fields: {
      clinic: { label: 'Clínica aonde costuma ir' },
      clinicPhone: { label: 'Telefone da clínica' },
      hospital: { label: 'Hospital (se a criança se trata em um)' },
      hospitalPhone: { label: 'Telefone do hospital' },
      emergencyTreatment: {
        label: 'Se não conseguirmos falar com os responsáveis, você concorda que a criança receba o tratamento necessário?',
        support: 'Se houver risco de vida, chamamos a ambulância mesmo sem o seu consentimento.',
      },
    },
  },
  vaccination: {
    title: 'Vacinas e exames de saúde',
    fields: {
      done: {
        label: 'Vacinas que já tomou',
        choices: {
          rotavirus: 'Rotavírus (ロタウイルス)',
          hepatitisB: 'Hepatite B (B型肝炎)',
          pneumococcus: 'Pneumocócica infantil (小児用肺炎球菌)',
          fiveInOne: 'Tríplice bacteriana (DTP), pólio e Hib (五種混合)',
          fourInOne: 'Tríplice bacteriana (DTP) e pólio (四種混合)',
          hib: 'Hib (ヒブ)',
          bcg: 'BCG',
          measlesRubella: 'Sarampo e rubéola (MR)',
          varicella: 'Catapora (水ぼうそう)',
          mumps: 'Caxumba (おたふくかぜ)',
          encephalitis: 'Encefalite japonesa (日本脳炎)',
          influenza: 'Gripe (インフルエンザ)',
        },
      },
      checkups: {
        label: 'Exames de saúde que já fez (健診)',
        choices: {
          oneMonth: '1 mês',
          fourMonths: '3 a 4 meses',
          sevenMonths: '6 a 7 meses',
          tenMonths: '9 a 10 meses',
          oneYear: '1 ano',
          eighteenMonths: '1 ano e 6 meses',
          threeYears: '3 anos',
        },
      },
      checkupNote: { label: 'O que disseram nos exames' },
      note,
    },
  },
  comfort: {
    title: 'Gostos e idiomas',
    fields: {
      calledBy: { label: 'Como a criança é chamada em casa' },
      favourites: { label: 'Brincadeiras, brinquedos e músicas preferidas' },
      dislikes: { label: 'O que não gosta ou dá medo' },
      soothing: { label: 'Quando chora, o que acalma?' },
      languages: { label: 'Idiomas falados em casa', support: 'Por exemplo: japonês, português' },
      siblings: { label: 'Irmãos' },
      earlierCare: {
        label: 'Quem já cuidou da criança fora de casa',
        support: 'Por exemplo: cuidado temporário (一時預かり), avós',
      },
      note,
    },
  },
  consents: {
    title: 'Fotos e outras autorizações',
    fields: {
      photoInside: { label: 'Podemos colocar fotos na parede dentro da creche?' },
      photoPrinted: { label: 'Podemos usar fotos em informativos (おたより) e similares?' },
      photoWeb: { label: 'Podemos usar fotos no site ou nas redes sociais (SNS) da creche?' },
      nameInside: { label: 'Podemos mostrar o nome dentro da creche?' },
      outings: { label: 'Podemos levar a criança para passear fora da creche?' },
      note,
    },
  },
}

const relations = {
  mother: 'Mãe',
  father: 'Pai',
  grandmother: 'Avó',
  grandfather: 'Avô',
  aunt: 'Tia',
  uncle: 'Tio',
  sibling: 'Irmão ou irmã',
  sitter: 'Babá (ベビーシッター)',
  familySupport: 'Family Support (ファミリー・サポート)',
  other: 'Outro',
} as const

export const contactsPt: ContactWords = {
  emergency: {
    title: 'Contatos de emergência (緊急連絡先)',
    lead: 'Ligamos na ordem, de cima para baixo. Até 3 pessoas.',
    fields: {
      contacts: {
        label: 'Contatos de emergência',
        row: 'Contato ',
        add: 'Adicionar mais uma pessoa',
        of: {
          name: { label: 'Nome' },
          kana: { label: 'Leitura em kana (ふりがな)' },
          relation: { label: 'Relação com a criança', choices: relations },
          phone: { label: 'Telefone' },
          secondPhone: { label: 'Outro telefone', support: 'Por exemplo: do trabalho' },
          place: { label: 'Local de trabalho etc.' },
          note: {
            label: 'O que devemos saber ao ligar',
            support: 'Por exemplo: não pode atender na terça-feira de manhã',
          },
        },
      },
    },
  },
  pickup: {
    title: 'Quem leva e busca (送迎者)',
    lead: 'Não entregamos a criança a quem não está escrito aqui.',
    fields: {
      people: {
        label: 'Quem leva e busca',
        row: 'Pessoa ',
        add: 'Adicionar mais uma pessoa',
        of: {
          name: { label: 'Nome' },
          kana: { label: 'Leitura em kana (ふりがな)' },
          relation: { label: 'Relação com a criança', choices: relations },
          phone: { label: 'Telefone' },
          brings: { label: 'Leva a criança à creche' },
          fetches: { label: 'Vem buscar a criança (お迎え)' },
          note: { label: 'O que devemos saber' },
        },
      },
    },
  },
}
