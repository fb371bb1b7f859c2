import { registerEnumType } from '@nestjs/graphql';
import { painTypes } from '#cases';
import { enumOf } from '../graphql/enum-of.js';

export const CaseStatusEnum = enumOf([
  'SUBMITTED',
  'AWAITING_INFORMATION',
  'IN_REVIEW',
  'DECIDED',
  'IN_FOLLOW_UP',
  'CLOSED',
  'DECLINED',
  'WITHDRAWN',
]);
registerEnumType(CaseStatusEnum, { name: 'CaseStatus', description: 'Where a case stands.' });

export const PriorityEnum = enumOf(['P1', 'P2', 'P3', 'P4']);
registerEnumType(PriorityEnum, { name: 'Priority', description: 'P1 emergency, P2 urgent, P3 routine, P4 review.' });

export const PainTypeEnum = enumOf(painTypes);
registerEnumType(PainTypeEnum, { name: 'PainType', description: 'Kind of pain that the referral is about.' });

export const SideEnum = enumOf(['LEFT', 'RIGHT', 'BILATERAL', 'MIDLINE', 'NOT_APPLICABLE']);
registerEnumType(SideEnum, { name: 'Side', description: "The patient's side." });

export const FindingEnum = enumOf(['PRESENT', 'ABSENT', 'NOT_ASKED']);
registerEnumType(FindingEnum, { name: 'Finding', description: 'Whether something was found. Not asked is not absent.' });

export const BoardCaseOrderEnum = enumOf(['UPDATED_AT_DESC', 'SUBMITTED_AT_ASC', 'PRIORITY_THEN_WAITING']);
registerEnumType(BoardCaseOrderEnum, { name: 'BoardCaseOrder', description: 'Orders of the worklist.' });
