/** Everything the page says, in Chinese; en.ts says the same in English. */
export const zh = {
  title: '对标', subtitle: '城市综合指数对标', otherLanguage: 'English',
  nav: { ranking: '排名', compare: '对标', whatIf: '假设', peers: '同类', lists: '榜单', coverage: '数据', submit: '提交', methodology: '方法', runs: '任务' },
  skip: '跳到正文', loading: '正在读取…', nothing: '没有内容', failed: '没有读到', again: '再试一次', close: '关闭',
  methodology: '评价方法', year: '年份', node: '指标', province: '省份', all: '全部', search: '按名称、拼音或代码查找', index: '指数', rank: '名次', change: '升降', unit: '单元', grade: '等级',
  score: '得分', weight: '权重', value: '原值', target: '目标', source: '来源', licence: '许可', file: '文件', row: '行', column: '列', sheet: '工作表', revision: '版本', hash: '校验', share: '占比',
  expected: '100 = 预期点', inFilter: '范围内第', of: '共', units: '个单元', pinned: '已置顶', pin: '置顶', unpin: '取消置顶', notRanked: '未参与排名', reason: '原因', imputed: '含插补值', preliminary: '含初步数', synthetic: '合成数据，不是真实统计',
  why: '为什么', ahead: '领先', behind: '落后', compareWith: '与它对标', compareWithFirst: '与第一名对标', download: '下载', csv: 'CSV', xlsx: 'Excel', svg: 'SVG', png: 'PNG', print: '打印一页简报', link: '复制链接', copied: '已复制', saved: '已保存为短链接',
  new: '新', interval: '90% 名次区间', tableView: '表格', barView: '条形', robust: '稳健性区间', sources: '数据与方法',
  noSuchView: '没有这个短链接：它可能抄错了。', apiKey: '密钥', apiKeyHelp: '本服务需要密钥才能修改；只在此标签页中保留。', useKey: '使用密钥',
  city: {
    profile: '城市画像', median: '组内中位数', best: '组内最好', strengths: '强项', weaknesses: '弱项', obstacles: '障碍度', trend: '走势', parts: '所辖单元', balance: '协调度', coordination: '耦合协调度 D', relations: '四对关系', where: '出处', noTrend: '只有一个年份，没有走势。', distance: '距中位数（标准差）', streak: '连续进入前三的年数',
  },
  compare: {
    lead: '差距从哪里来', add: '添加城市', remove: '移除', base: '基准', total: '总差距', waterfall: '瀑布图：各项贡献之和等于总差距', values: '原值对照', method: { WEIGHTS: '按权重×差值精确分解', LOGARITHMS: '几何平均，按对数分解', SHAPLEY: '按 Shapley 值分解', NONE: '无法分解' }, choose: '请选择 2 至 6 个城市', points: '分',
  },
  whatIf: { lead: '调整权重，名次即时变化', reset: '恢复', lock: '锁定', unlock: '解锁', now: '现在', before: '原来', shareOf: '实际占比', goal: '要达到的名次', seek: '怎样才能达到', single: '只改一项', mix: '最省的组合', reachable: '可达到', notReachable: '达不到', from: '从', to: '到', cost: '代价', values: '改数值', confirmed: '网关复核一致', confirming: '正在复核…', differs: '与网关不一致，以网关为准', notArithmetic: '该方法不是逐级加权平均，由网关计算。' },
  peers: { lead: '数据上最接近的城市', distance: '距离', basis: '依据', candidates: '个候选', saveGroup: '存为一组', groupName: '组名', sameProvince: '仅本省' },
  lists: { lead: '各家发布的榜单', publisher: '发布者', printed: '原文名称', none: '还没有提交榜单数据。', disagree: '分歧：同一城市在各家榜单中的名次' },
  coverage: { lead: '有哪些数据', indicator: '指标', present: '有值', missing: '缺值', byProvince: '各省有数据的单元', dataset: '数据集' },
  submit: { lead: '提交数据', drop: '把 CSV、Excel 文件拖到这里，或点击选择', slug: '数据集标识', slugHelp: '小写字母、数字和连字符，如 my-cities', titleZh: '中文名称', titleEn: '英文名称', dry: '先检查（不保存）', keep: '保存', understood: '读到了什么', problems: '问题', noProblems: '没有问题', remedy: '办法', kept: '已保存', already: '这些内容早已保存', refused: '没有保存', where: '位置', warning: '提醒', error: '错误', score: '用此数据评分' },
  methodologyPage: { lead: '一个指数就是一份文档', tree: '指标树', document: '文档', ours: '本项目自定', sourced: '有来源', open: '待定', edit: '编辑副本', check: '检查', run: '保存并评分', valid: '文档有效', steps: '步骤' },
  runs: { lead: '评分任务', state: { QUEUED: '排队', RUNNING: '进行中', COMPLETED: '完成', FAILED: '失败', CANCELLED: '已取消' }, cancel: '取消', open: '看排名', none: '还没有评分任务。' },
};

type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
/** The words of the page in one language: the same keys in all. */
export type Words = Same<typeof zh>;
