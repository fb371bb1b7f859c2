import { Ban, CircleCheck, Clock3, Info, PauseCircle, type LucideIcon } from 'lucide-react';
import type { SafetyVerdict } from '../../generated/graphql.js';
import type { Tone } from '../../ui/mark.js';

export const verdictLook: Record<SafetyVerdict, { readonly icon: LucideIcon; readonly tone: Tone | undefined }> = {
  STOP: { icon: Ban, tone: 'bad' },
  DEFER: { icon: Clock3, tone: 'bad' },
  HOLD: { icon: PauseCircle, tone: 'strong' },
  ADVISE: { icon: Info, tone: undefined },
  OK: { icon: CircleCheck, tone: 'good' },
};
