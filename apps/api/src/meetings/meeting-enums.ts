import { registerEnumType } from '@nestjs/graphql';
import { wishReasons, type WishReason } from '#cases';
import { deferralCodes, itemKinds, itemOutcomes, meetingPhases, meetingStatuses } from '#meetings';
import { enumOf } from '../graphql/enum-of.js';

export const MeetingStatusEnum = enumOf(meetingStatuses);
registerEnumType(MeetingStatusEnum, { name: 'MeetingStatus', description: 'Signed is when its minutes are.' });
export const MeetingOrderEnum = enumOf(['STARTS_AT_DESC', 'STARTS_AT_ASC']);
registerEnumType(MeetingOrderEnum, { name: 'MeetingOrder', description: 'By when they begin: the latest, or the earliest first.' });
export const MeetingPhaseEnum = enumOf(meetingPhases);
registerEnumType(MeetingPhaseEnum, {
  name: 'MeetingPhase',
  description: 'How far the current case is; one step forward at a time, or back.',
});
export const AgendaItemKindEnum = enumOf(itemKinds);
registerEnumType(AgendaItemKindEnum, {
  name: 'AgendaItemKind',
  description: 'For discussion, or an agreed standard of care that is only noted; any member may pull that into discussion.',
});
export const AgendaItemOutcomeEnum = enumOf(itemOutcomes);
registerEnumType(AgendaItemOutcomeEnum, {
  name: 'AgendaItemOutcome',
  description: 'What became of a case in a meeting. ENDED: it was withdrawn or closed before its turn.',
});
export const DeferralCodeEnum = enumOf(deferralCodes);
registerEnumType(DeferralCodeEnum, { name: 'DeferralCode', description: 'Why a case was not decided. OTHER needs words.' });
export const OfferReasonEnum = enumOf(['CARRIED_OVER', ...(Object.keys(wishReasons) as WishReason[])]);
registerEnumType(OfferReasonEnum, {
  name: 'OfferReason',
  description: 'Why a case asks for an agenda. CARRIED_OVER: an earlier meeting deferred it; the others happened without a meeting.',
});
