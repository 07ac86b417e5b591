import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SavedViewRepository, type SavedViewRow, type UnitGroupRow } from '#persistence';
import { isRefusal, refusal } from '../answers/refusal.js';
import { showUnitRef } from '../answers/show.js';
import type { Member, Shown } from '../answers/shown.js';
import { changedBy, type GatewayContext } from '../callers/gateway-context.js';
import type {
  MutationSaveGroupArgs,
  MutationSaveViewArgs,
  QuerySavedViewArgs,
  QueryUnitGroupArgs,
  QueryUnitGroupsArgs,
  RequireFields,
} from '../generated/resolvers.js';
import { WhichRun, type RunArguments } from '../score-runs/which-run.js';
import { savedQuestions } from './saved-questions.js';

const TITLE_LENGTH = 200;
const MOST_GROUPS = 200;
const ARGUMENTS_LENGTH = 100_000;

@Resolver()
export class SavedViewResolver {
  constructor(
    private readonly saved: SavedViewRepository,
    private readonly which: WhichRun,
  ) {}

  @Query('savedView')
  async view(@Args() { id }: QuerySavedViewArgs): Promise<Shown<'SavedView'> | null> {
    const view = await this.saved.view(id);
    return view ? showView(view) : null;
  }

  @Query('unitGroup')
  async group(@Args() { id }: QueryUnitGroupArgs): Promise<Shown<'UnitGroup'> | null> {
    const group = await this.saved.group(id);
    return group ? showGroup(group) : null;
  }

  @Query('unitGroups')
  async groups(@Args() { first }: RequireFields<QueryUnitGroupsArgs, 'first'>): Promise<Shown<'UnitGroup'>[]> {
    return (await this.saved.groups(Math.min(Math.max(first, 0), MOST_GROUPS))).map(showGroup);
  }

  @Mutation('saveView')
  async saveView(
    @Args() { question, arguments: given, title }: RequireFields<MutationSaveViewArgs, 'title'>,
    @Context() context: GatewayContext,
  ): Promise<Shown<'SaveResult'>> {
    const known = savedQuestions.get(question);
    if (!known) {
      const names = [...savedQuestions.keys()];
      return refusal(
        'INVALID_ARGUMENT',
        'question',
        { zh: `没有可保存的问题“${question}”。`, en: `There is no question "${question}" to keep.` },
        { zh: `可选：${names.join('、')}。`, en: `One of ${names.join(', ')}.` },
      );
    }
    if (
      typeof given !== 'object' ||
      given === null ||
      Array.isArray(given) ||
      JSON.stringify(given).length > ARGUMENTS_LENGTH ||
      title.length > TITLE_LENGTH
    ) {
      return refusal(
        'INVALID_ARGUMENT',
        'arguments',
        {
          zh: '参数应为对象，且不超过 100 kB；标题不超过 200 字。',
          en: 'The arguments must be an object of at most 100 kB, the title of at most 200 characters.',
        },
        { zh: '按问题的参数名给出对象。', en: "Send an object with the question's arguments by name." },
      );
    }
    const run = await this.which.find(given);
    if (isRefusal(run)) return run;
    const year = this.which.year(run, (given as RunArguments).year);
    if (typeof year !== 'number') return year;
    const { methodology: _m, version: _v, ...rest } = given as Record<string, unknown>;
    const frozen = { ...rest, run: run.id, ...(known.ofYear ? { year } : {}) };
    return showView(await this.saved.storeView({ question, arguments: frozen, title, createdBy: changedBy(context) }));
  }

  @Mutation('saveGroup')
  async saveGroup(
    @Args() { codes, title }: MutationSaveGroupArgs,
    @Context() context: GatewayContext,
  ): Promise<Shown<'SaveResult'>> {
    if (codes.length === 0 || codes.length > 5_000 || !title.trim() || title.length > TITLE_LENGTH) {
      return refusal(
        'INVALID_ARGUMENT',
        'codes',
        { zh: '需要 1 至 5000 个单元代码和一个标题。', en: 'A group takes 1 to 5,000 codes and a title.' },
        { zh: '补充代码或标题。', en: 'Add codes or a title.' },
      );
    }
    const group = await this.saved.storeGroup({ codes, title: title.trim(), createdBy: changedBy(context) });
    const known = new Set(group.units.map((unit) => unit.code));
    const unknown = codes.filter((code) => !known.has(code));
    if (unknown.length > 0) {
      return refusal(
        'NOT_FOUND',
        'codes',
        {
          zh: `没有这些单元：${unknown.slice(0, 10).join('、')}。`,
          en: `There are no units ${unknown.slice(0, 10).join(', ')}.`,
        },
        { zh: '用 units 查询代码。', en: 'Look codes up with `units`.' },
      );
    }
    return showGroup(group);
  }
}

const showView = (view: SavedViewRow): Member<'SavedView'> => ({ __typename: 'SavedView', ...view });
const showGroup = ({ units, ...group }: UnitGroupRow): Member<'UnitGroup'> => ({
  __typename: 'UnitGroup',
  ...group,
  units: units.map(showUnitRef),
});
