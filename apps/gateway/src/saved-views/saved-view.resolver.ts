import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SavedViewRepository, type KeptChange, type SavedViewRow, type UnitGroupRow } from '#persistence';
import { hiddenCharacter, withoutHidden } from '#text';
import { isRefusal, refusal, type Refusal } from '../answers/refusal.js';
import { showUnitRef } from '../answers/show.js';
import type { Member, Shown } from '../answers/shown.js';
import { changedBy, type GatewayContext } from '../callers/gateway-context.js';
import type {
  MutationDeleteGroupArgs,
  MutationDeleteViewArgs,
  MutationRenameGroupArgs,
  MutationRenameViewArgs,
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
    const fault = titleFault(title);
    if (fault) return fault;
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
      JSON.stringify(given).length > ARGUMENTS_LENGTH
    ) {
      return refusal(
        'INVALID_ARGUMENT',
        'arguments',
        {
          zh: '参数应为对象，且不超过 100 kB。',
          en: 'The arguments must be an object of at most 100 kB.',
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
    if (codes.length === 0) {
      return refusal(
        'INVALID_ARGUMENT',
        'codes',
        { zh: '没有单元代码。', en: 'There are no codes.' },
        { zh: '给出 1 至 5000 个单元代码。', en: 'A group takes 1 to 5,000 codes.' },
      );
    }
    const fault = titleFault(title, { needed: true });
    if (fault) return fault;
    const stored = await this.saved.storeGroup({ codes, title: title.trim(), createdBy: changedBy(context) });
    if (stored.outcome === 'kept') return showGroup(stored.group);
    const unknown = stored.codes.slice(0, 10).map((code) => withoutHidden(code).slice(0, 40));
    return refusal(
      'NOT_FOUND',
      'codes',
      {
        zh: `没有这些单元：${unknown.join('、')}${stored.codes.length > 10 ? ' 等' : ''}。`,
        en: `There are no units ${unknown.join(', ')}${stored.codes.length > 10 ? ', …' : ''}.`,
      },
      { zh: '用 units 查询代码。', en: 'Look codes up with `units`.' },
    );
  }

  @Mutation('renameView')
  async renameView(
    @Args() { id, title }: MutationRenameViewArgs,
    @Context() context: GatewayContext,
  ): Promise<Shown<'SaveResult'>> {
    const fault = titleFault(title);
    if (fault) return fault;
    return showChange(id, await this.saved.renameView(id, title.trim(), changedBy(context)), showView);
  }

  @Mutation('renameGroup')
  async renameGroup(
    @Args() { id, title }: MutationRenameGroupArgs,
    @Context() context: GatewayContext,
  ): Promise<Shown<'SaveResult'>> {
    const fault = titleFault(title, { needed: true });
    if (fault) return fault;
    return showChange(id, await this.saved.renameGroup(id, title.trim(), changedBy(context)), showGroup);
  }

  @Mutation('deleteView')
  async deleteView(
    @Args() { id }: MutationDeleteViewArgs,
    @Context() context: GatewayContext,
  ): Promise<Shown<'SaveResult'>> {
    return showChange(id, await this.saved.deleteView(id, changedBy(context)), showView);
  }

  @Mutation('deleteGroup')
  async deleteGroup(
    @Args() { id }: MutationDeleteGroupArgs,
    @Context() context: GatewayContext,
  ): Promise<Shown<'SaveResult'>> {
    return showChange(id, await this.saved.deleteGroup(id, changedBy(context)), showGroup);
  }
}

/** What became of a change, or why it was not made. */
function showChange<Row>(
  id: string,
  change: KeptChange<Row>,
  show: (row: Row) => Shown<'SaveResult'>,
): Shown<'SaveResult'> {
  switch (change.outcome) {
    case 'done':
      return show(change.row);
    case 'not-found':
      return refusal(
        'NOT_FOUND',
        'id',
        { zh: `没有保存过“${id}”。`, en: `Nothing is kept under "${id}".` },
        { zh: '查询 unitGroups，或用保存时给出的编号。', en: 'See `unitGroups`, or give the id that saving answered.' },
      );
    case 'not-owner':
      return refusal(
        'NOT_OWNER',
        'id',
        {
          zh: `“${id}”由他人保存，只有保存者可以更改。`,
          en: `"${id}" was kept by another caller, who alone may change it.`,
        },
        { zh: '另存一份。', en: 'Keep one of your own.' },
      );
  }
}

/** Why a title cannot be kept; undefined: it can. */
function titleFault(title: string, { needed = false } = {}): Refusal | undefined {
  const hidden = hiddenCharacter(title);
  if (hidden)
    return refusal(
      'INVALID_ARGUMENT',
      'title',
      { zh: `标题中含有看不见的字符 ${hidden}。`, en: `The title holds the hidden character ${hidden}.` },
      { zh: '请去掉该字符。', en: 'Leave it out.' },
    );
  if (title.length <= TITLE_LENGTH && (!needed || title.trim() !== '')) return undefined;
  return refusal(
    'INVALID_ARGUMENT',
    'title',
    { zh: '标题为空或过长。', en: 'The title is empty or too long.' },
    {
      zh: `给出 1 至 ${TITLE_LENGTH} 个字的标题。`,
      en: `Give a title of 1 to ${TITLE_LENGTH} characters.`,
    },
  );
}

const showView = (view: SavedViewRow): Member<'SavedView'> => ({ __typename: 'SavedView', ...view });
const showGroup = ({ units, ...group }: UnitGroupRow): Member<'UnitGroup'> => ({
  __typename: 'UnitGroup',
  ...group,
  units: units.map(showUnitRef),
});
