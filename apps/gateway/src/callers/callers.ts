import { Inject, Injectable } from '@nestjs/common';
import { refusal, type Refusal } from '../answers/refusal.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway-settings.js';

/** What a resolver is given of the request: over HTTP its headers, over a socket those of its opening. */
export interface CallerContext {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Who asks for a change. Reading is open; what writes is known by a key, where keys are set. */
@Injectable()
export class Callers {
  constructor(@Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings) {}

  of(context: CallerContext): string | Refusal {
    return (
      this.settings.apiKeys.callerOf(context.headers) ??
      refusal(
        'UNKNOWN_CALLER',
        null,
        { zh: '此操作需要密钥。', en: 'This needs a key.' },
        {
          zh: '请求头加 “Authorization: Bearer 密钥”（密钥见 DUIBIAO_API_KEYS）。',
          en: 'Send "Authorization: Bearer KEY" with a key of DUIBIAO_API_KEYS.',
        },
      )
    );
  }
}
