import { delivery, firstLane, needsOf } from './adapters.ts';
import { inFirstLane } from './first-lane.ts';
import { mailConsumer } from './mail-consumer.ts';
import { sendMail } from './send-mail.ts';

export const handler = mailConsumer(inFirstLane(sendMail(needsOf), firstLane), delivery);
