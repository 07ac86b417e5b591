import { problem, type Problem } from '#problem';

/** 401: a known caller is asked for, and none is. */
export function unknownCaller(): Problem {
  return problem('unknown-caller', 401, {
    title: 'Unknown caller',
    detail: {
      zh: '请提供 DUIBIAO_API_KEYS 中设置的密钥：“Authorization: Bearer 密钥”或“X-Api-Key: 密钥”。',
      en: 'Send a key that is set in DUIBIAO_API_KEYS: "Authorization: Bearer KEY" or "X-Api-Key: KEY".',
    },
  });
}
