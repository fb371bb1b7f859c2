import { ResolveField, Resolver } from '@nestjs/graphql';
import { readThroughMap } from '../graphql/read-through-map.js';
import { AgendaItemType } from './agenda.type.js';
import { MeetingType } from './meeting.type.js';

/** Apart from the item's own type, because a meeting's type is made from that of its items. */
@Resolver(() => AgendaItemType)
export class AgendaItemMeetings {
  @ResolveField(() => MeetingType)
  meeting(): object {
    return readThroughMap();
  }
  @ResolveField(() => MeetingType, { nullable: true, description: 'The meeting that it was carried to.' })
  carriedTo(): object | null {
    return readThroughMap();
  }
}
