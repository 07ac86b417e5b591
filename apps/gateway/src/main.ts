import { ok } from '#platform'; console.log(ok);
