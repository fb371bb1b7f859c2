import { Button } from '@mantine/core';
import { Eye, Radio, ScreenShare, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './room.module.css';

interface Props {
  readonly leader: string | null;
  readonly leading: boolean;
  readonly own: boolean;
  readonly onLead: (on: boolean) => void;
  readonly onLookAround: () => void;
  readonly onRejoin: () => void;
}

/** Who drives this screen. Amber, which stands for nothing else here, while it is somebody else. */
export function LeadBar({ leader, leading, own, onLead, onLookAround, onRejoin }: Props) {
  const { t } = useTranslation('meetings');
  if (own)
    return (
      <div className={classes['lead']} role="status">
        <Eye size={14} aria-hidden />
        <span>{t('lead.own')}</span>
        {/* Each of its own: a second Enter must not take the lead. */}
        <Button key="rejoin" size="compact-xs" leftSection={<Undo2 size={13} aria-hidden />} onClick={onRejoin}>
          {t('lead.rejoin')}
        </Button>
      </div>
    );
  return (
    <div className={classes['lead']} data-following={(leader !== null && !leading) || undefined} role="status">
      {leading ? <ScreenShare size={14} aria-hidden /> : <Radio size={14} aria-hidden />}
      <span>{leading ? t('lead.you') : leader ? t('lead.following', { name: leader }) : t('lead.agendaOnly')}</span>
      <Button key="lead" variant="subtle" color="gray" size="compact-xs" onClick={() => onLead(!leading)}>
        {leading ? t('lead.stop') : t('lead.take')}
      </Button>
      {!leading && (
        <Button key="around" variant="subtle" color="gray" size="compact-xs" onClick={onLookAround}>
          {t('lead.lookAround')}
        </Button>
      )}
    </div>
  );
}
