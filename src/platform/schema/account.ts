import type { Generated } from 'kysely'

export type RoleKind =
  | 'guardian1'
  | 'guardian2'
  | 'corporationAdmin'
  | 'facilityAdmin'
  | 'facilityStaff'
  | 'wardAdmin'
  | 'wardOfficer'
  | 'wardViewer'
  | 'prefecture'
  | 'nation'
  | 'helpdesk'
export type SessionSide = 'guardian' | 'facility' | 'office' | 'device' | 'applicant'
export type LinkPurpose = 'activate' | 'reset' | 'mailChange' | 'mailUndo' | 'pairing' | 'applicant'

export type LoginTable = {
  id: string
  mail: string | null
  password_hash: string | null
  display_name: Generated<string>
  code_required: Generated<boolean>
  locale: 'ja' | 'easy' | 'en' | 'zh' | 'pt' | 'vi' | 'tl' | 'ne' | null
  password_set_at: Date | null
  blocked_at: Date | null
  created_at: Generated<Date>
}

export type LoginMailTable = {
  id: string
  login_id: string
  mail: string
  replaced_at: Date
  undo_until: Date | null
  undone_at: Date | null
  created_at: Generated<Date>
}

export type LoginRoleTable = {
  id: string
  login_id: string
  kind: RoleKind
  household_id: string | null
  corporation_id: string | null
  facility_id: string | null
  municipality: string | null
  prefecture: string | null
  valid_from: Date
  valid_to: Date | null
  blocked_at: Date | null
  blocked_by: 'guardian1' | 'ward' | null
  created_at: Generated<Date>
}

export type PasskeyTable = {
  id: string
  login_id: string
  credential_id: Buffer
  public_key: Buffer
  counter: Generated<number>
  transports: Generated<string[]>
  name: Generated<string>
  last_used_at: Date | null
  created_at: Generated<Date>
}

export type DeviceTable = {
  id: string
  facility_id: string
  name: string
  public_key: Buffer | null
  paired_by: string | null
  paired_at: Date | null
  revoked_at: Date | null
  created_at: Generated<Date>
}

export type PinTable = {
  login_role_id: string
  facility_id: string
  pin_hash: string
  serial: Generated<string>
  locked_at: Date | null
  /** When its owner was told of the newest lock. */
  lock_told_at: Date | null
  created_at: Generated<Date>
}

export type PinTryTable = {
  login_role_id: string
  facility_id: string
  device_id: string
  tries: number
  last_at: Date
  created_at: Generated<Date>
}

export type SessionTable = {
  id: string
  token_hash: Buffer
  side: SessionSide
  login_id: string | null
  login_role_id: string | null
  device_id: string | null
  application_id: string | null
  acting_role_id: string | null
  acting_until: Date | null
  acting_pin: string | null
  expires_at: Date
  last_seen_at: Date
  proof_at: Date | null
  code_at: Date | null
  agent: Generated<string>
  revoked_at: Date | null
  created_at: Generated<Date>
}

export type LoginAttemptTable = {
  id: string
  token_hash: Buffer
  side: 'guardian' | 'facility' | 'office'
  login_id: string
  proof_at: Date | null
  expires_at: Date
  used_at: Date | null
  created_at: Generated<Date>
}

export type OneTimeCodeTable = {
  id: string
  purpose: string
  code_hash: Buffer
  login_id: string | null
  login_attempt_id: string | null
  session_id: string | null
  application_id: string | null
  address: string | null
  tries: Generated<number>
  max_tries: Generated<number>
  expires_at: Date
  used_at: Date | null
  voided_at: Date | null
  created_at: Generated<Date>
}

export type AccountLinkTable = {
  id: string
  token_hash: Buffer
  purpose: LinkPurpose
  login_id: string | null
  facility_id: string | null
  application_id: string | null
  address: string | null
  expires_at: Date
  used_at: Date | null
  voided_at: Date | null
  created_at: Generated<Date>
}

export type ThrottleTable = {
  key: string
  window_start: Date
  hits: number
  blocked_until: Date | null
  created_at: Generated<Date>
}

export type FavouriteTable = {
  login_id: string
  facility_id: string
  created_at: Generated<Date>
}
