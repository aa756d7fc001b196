import { delivery, needsOf } from './adapters.ts';
import { mailConsumer } from './mail-consumer.ts';
import { sendMail } from './send-mail.ts';

export const handler = mailConsumer(sendMail(needsOf), delivery);
