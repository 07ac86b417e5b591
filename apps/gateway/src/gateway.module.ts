import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { Doorkeeper } from '#edge';
import { PersistenceModule } from '#persistence';
import { QueueModule } from '#queue';
import { RobustnessThreads } from '#robustness-threads';
import { AnalysisResolver } from './analysis/analysis.resolver.js';
import { BalanceResolver } from './balance/balance.resolver.js';
import { fixedAnswers } from './caching/fixed-answers.plugin.js';
import type { GatewayContext } from './callers/gateway-context.js';
import { guardFields } from './callers/guard-fields.js';
import { ClaimResolver } from './claims/claim.resolver.js';
import { ComparisonResolver } from './comparisons/comparison.resolver.js';
import { DatasetResolver } from './datasets/dataset.resolver.js';
import { ComparisonSheet } from './exports/comparison-sheet.js';
import { SheetFiles } from './exports/sheet-files.js';
import { ExportsController } from './exports/exports.controller.js';
import { tellFaults } from './faults/tell-faults.plugin.js';
import { toldError } from './faults/told-error.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from './gateway-settings.js';
import { GoalSeekResolver } from './goal-seek/goal-seek.resolver.js';
import { compiledQueries } from './limits/compiled-queries.plugin.js';
import { limitArguments } from './limits/limit-arguments.js';
import { limits } from './limits/limits.js';
import { queryLimits } from './limits/query-limits.plugin.js';
import { Turns } from './limits/turns.js';
import { MethodologyResolver } from './methodologies/methodology.resolver.js';
import { PartsResolver } from './parts/parts.resolver.js';
import { PeersResolver } from './peers/peers.resolver.js';
import { ProfileResolver } from './profiles/profile.resolver.js';
import { PublishedRankingResolver } from './published-rankings/published-ranking.resolver.js';
import { RankingResolver } from './rankings/ranking.resolver.js';
import { DrawnAgain } from './robustness/drawn-again.js';
import { ParametersController } from './robustness/parameters.controller.js';
import { RobustnessRunResolver } from './robustness/robustness-run.resolver.js';
import { RobustnessResolver } from './robustness/robustness.resolver.js';
import { WhichRobustness } from './robustness/which-robustness.js';
import { SavedViewResolver } from './saved-views/saved-view.resolver.js';
import { schemaSource } from './schema-source.js';
import { NodeResolver } from './score-runs/node.resolver.js';
import { RunChanges } from './score-runs/run-changes.js';
import { RunFacts } from './score-runs/run-facts.js';
import { RobustnessRunTimeLeftResolver, ScoreRunTimeLeftResolver } from './score-runs/time-left.resolver.js';
import { ScoreRunResolver } from './score-runs/score-run.resolver.js';
import { WhichRun } from './score-runs/which-run.js';
import { AskedRuns } from './scored-runs/asked-run.js';
import { ScoredRuns } from './scored-runs/scored-runs.js';
import { SubscriptionDoor } from './sockets/subscription-door.js';
import { TrendResolver } from './trends/trend.resolver.js';
import { UnitConditions } from './units/unit-conditions.js';
import { UnitResolver } from './units/unit.resolver.js';
import { WhatIfResolver } from './what-if/what-if.resolver.js';

const questions = [
  UnitResolver,
  DatasetResolver,
  MethodologyResolver,
  ScoreRunResolver,
  ScoreRunTimeLeftResolver,
  NodeResolver,
  RankingResolver,
  SavedViewResolver,
  ProfileResolver,
  TrendResolver,
  ComparisonResolver,
  PeersResolver,
  BalanceResolver,
  WhatIfResolver,
  GoalSeekResolver,
  PartsResolver,
  PublishedRankingResolver,
  ClaimResolver,
  RobustnessResolver,
  RobustnessRunResolver,
  RobustnessRunTimeLeftResolver,
  AnalysisResolver,
];

@Module({})
export class GatewayModule {
  static forRoot(settings: GatewaySettings, doorkeeper: Doorkeeper): DynamicModule {
    const { databaseUrl, redisUrl, queryMilliseconds: milliseconds = limits.milliseconds } = settings;
    const turns = new Turns();
    return {
      module: GatewayModule,
      imports: [
        PersistenceModule.forRoot({
          databaseUrl,
          applicationName: 'duibiao-gateway',
          statementMilliseconds: milliseconds,
          openWork: settings.openWork,
        }),
        QueueModule.forRinging({ databaseUrl, redisUrl }),
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: ApolloDriver,
          typeDefs: schemaSource(),
          path: '/graphql',
          graphiql: false,
          playground: false,
          introspection: settings.introspection ?? true,
          csrfPrevention: true,
          allowBatchedHttpRequests: false,
          includeStacktraceInErrorResponses: false,
          preserveHttpStatusForExecutionErrors: false,
          formatError: ({ extensions }, error) => toldError(error, textOf(extensions?.['code'])),
          documentStore: null,
          parseOptions: { maxTokens: limits.tokens },
          validationOptions: { maxErrors: limits.faults, hideSuggestions: settings.introspection === false },
          plugins: [
            queryLimits(turns),
            compiledQueries({ milliseconds, turns }),
            fixedAnswers(),
            tellFaults,
            ApolloServerPluginCacheControlDisabled(),
          ],
          transformSchema: (schema) => guardFields(limitArguments(schema), doorkeeper),
          context: ({ headers, caller }: FastifyRequest): GatewayContext => ({ headers, caller }),
        }),
      ],
      controllers: [ExportsController, ParametersController],
      providers: [
        ...questions,
        ComparisonSheet,
        SheetFiles,
        WhichRun,
        RunFacts,
        WhichRobustness,
        DrawnAgain,
        AskedRuns,
        ScoredRuns,
        UnitConditions,
        RunChanges,
        SubscriptionDoor,
        { provide: Turns, useValue: turns },
        { provide: Doorkeeper, useValue: doorkeeper },
        { provide: GATEWAY_SETTINGS, useValue: settings },
        { provide: RobustnessThreads, useFactory: () => new RobustnessThreads({ threads: 2 }) },
      ],
    };
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
