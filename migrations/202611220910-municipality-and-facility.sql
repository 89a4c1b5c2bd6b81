-- Municipalities, corporations, facilities. Public data, but for who may write it. Settings are dated rows (SET-1, SET-2).

create table municipality ( -- 市区町村
  code text primary key constraint municipality_code_check check (code ~ '^[0-9]{6}$'), -- 団体コード with check digit (CERT-3)
  prefecture text not null, -- 都道府県
  name text not null,
  kana text not null,
  designated_city boolean not null default false, -- 政令指定都市: other income threshold (FEE-4)
  joined boolean not null default false, -- runs its scheme in this system
  created_at timestamptz not null default now()
);
create index municipality_kana_idx on municipality (kana);
create index municipality_prefecture_idx on municipality (prefecture, code);

create table national_setting ( -- 国: unit prices, additions, cap range (SET-1)
  id uuid primary key,
  name text not null,
  valid_from date not null,
  value jsonb not null,
  decided_by uuid,
  decided_at timestamptz not null,
  reason text not null default '',
  created_at timestamptz not null default now()
);
create index national_setting_name_idx on national_setting (name, valid_from desc, decided_at desc);

create table municipality_setting ( -- one whole version; what it leaves out is the default. Of equal valid_from the last decided counts.
  id uuid primary key,
  municipality text not null references municipality,
  valid_from date not null,
  value jsonb not null,
  decided_by uuid, -- login; no reference, the history outlives accounts
  decided_at timestamptz not null,
  reason text not null default '',
  created_at timestamptz not null default now()
);
create index municipality_setting_idx on municipality_setting (municipality, valid_from desc, decided_at desc);

create table corporation ( -- 法人
  id uuid primary key,
  name text not null,
  kana text not null default '',
  number text constraint corporation_number_check check (number ~ '^[0-9]{13}$'), -- 法人番号
  created_at timestamptz not null default now()
);

create table facility ( -- 事業所
  id uuid primary key,
  municipality text not null references municipality,
  corporation_id uuid not null references corporation,
  number text not null unique, -- 事業所番号
  name text not null,
  kana text not null default '',
  host_name text, -- 併設施設名
  facility_type text not null constraint facility_type_check check (facility_type in (
    'nursery', -- 認可保育所
    'certifiedCentre', -- 認定こども園
    'kindergarten', -- 幼稚園
    'smallScale', -- 小規模保育・家庭的保育等
    'companyLed', -- 企業主導型
    'supportCentre', -- 地域子育て支援拠点
    'developmentCentre', -- 児童発達支援センター
    'unlicensed', -- 認可外
    'dedicated')), -- 専用施設
  delivery_type text not null constraint facility_delivery_type_check check (delivery_type in (
    'sharedRoom', -- 一般型（在園児合同）
    'dedicatedRoom', -- 一般型（専用室独立実施）
    'spareCapacity')), -- 余裕活用型
  kinds text[] not null constraint facility_kinds_check check (kinds <@ array['regular', 'flexible'] and cardinality(kinds) > 0), -- 定期利用, 柔軟利用
  postal_code text,
  address text not null,
  lat double precision,
  lng double precision,
  phone text,
  access text, -- 交通・駐輪・駐車
  website text,
  classes smallint[] not null default '{0,1,2}' constraint facility_classes_check check (classes <@ '{0,1,2}'::smallint[]), -- 対象: 0/1/2歳児
  from_months smallint constraint facility_from_months_check check (from_months between 0 and 36), -- narrower than the scheme's 6 months
  ages_text text, -- 対象年齢 in words
  capacity smallint not null constraint facility_capacity_check check (capacity between 0 and 999), -- 利用定員 at a time
  capacity0 smallint constraint facility_capacity0_check check (capacity0 between 0 and 999), -- by class age; null = only the total
  capacity1 smallint constraint facility_capacity1_check check (capacity1 between 0 and 999),
  capacity2 smallint constraint facility_capacity2_check check (capacity2 between 0 and 999),
  hours_text text not null default '', -- 実施曜日・受入時間帯
  closed_text text not null default '', -- 休業日
  fee_text text, -- 利用料 in words; the price itself is a dated facility_setting
  meals jsonb not null default '[]', -- 給食・おやつ [{code, name, yen, when}]
  extras jsonb not null default '[]', -- 実費 [{code, name, yen, per}]
  things_to_bring text, -- 持ち物
  payment_text text, -- 支払方法
  cancel_text text, -- キャンセルポリシー
  cancel_fee_text text, -- キャンセル料
  interview_text text, -- 事前面談の案内
  booking_text text, -- 予約のしかた
  parent_child boolean not null default false, -- 親子通園
  medical_care boolean not null default false, -- 医療的ケア児
  disability boolean not null default false, -- 障害児
  outsiders boolean not null default true, -- 市区町村外の利用
  reduction_honoured boolean not null default true, -- 負担軽減の対象施設 (FEE-4)
  temporary_care boolean not null default false, -- 一時預かり
  parking boolean not null default false,
  features_text text, -- 特色
  staff_text text, -- 職員
  partner_text text, -- 連携施設
  rules jsonb not null default '{}', -- 運営規程, its eleven items
  licence_number text, -- 認可
  confirmation_number text, -- 確認
  opened_on date, -- 事業開始年月日
  ended_on date, -- 廃止
  suspended boolean not null default false, -- 休止
  published boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index facility_municipality_idx on facility (municipality, delivery_type);
create index facility_corporation_idx on facility (corporation_id);
create index facility_place_idx on facility (lat, lng);

create table facility_setting ( -- dated, whole version per facility: windows, unit, counting, price, interview and booking way per kind (INT-2, BOOK-7)
  id uuid primary key,
  facility_id uuid not null references facility,
  valid_from date not null,
  value jsonb not null,
  decided_by uuid,
  decided_at timestamptz not null,
  reason text not null default '',
  created_at timestamptz not null default now()
);
create index facility_setting_idx on facility_setting (facility_id, valid_from desc, decided_at desc);

create table facility_photo ( -- re-encoded, without EXIF; public
  id uuid primary key,
  facility_id uuid not null references facility,
  ordinal smallint not null,
  type text not null constraint facility_photo_type_check check (type in ('image/jpeg', 'image/webp', 'image/avif')),
  bytes bytea not null constraint facility_photo_bytes_check check (octet_length(bytes) <= 2000000),
  alt text not null,
  created_at timestamptz not null default now(),
  constraint facility_photo_ordinal_key unique (facility_id, ordinal)
);

call raise_wall('municipality', 'national_setting', 'municipality_setting', 'corporation', 'facility', 'facility_setting', 'facility_photo');
