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
  refusedTitle: '没有完成。', noSuchView: '没有这个短链接：它可能抄错了。', apiKey: '密钥', apiKeyHelp: '本服务需要密钥才能修改；只在此标签页中保留。', useKey: '使用密钥',
  city: {
    profile: '城市画像', median: '组内中位数', best: '组内最好', strengths: '强项', weaknesses: '弱项', obstacles: '障碍度', trend: '走势', parts: '所辖单元', balance: '协调度', coordination: '耦合协调度 D', relations: '四对关系', where: '出处', noTrend: '只有一个年份，没有走势。', distance: '距中位数（标准差）', streak: '连续进入前三的年数',
  },
  compare: {
    lead: '差距从哪里来', add: '添加城市', remove: '移除', base: '基准', total: '总差距', waterfall: '瀑布图：各项贡献之和等于总差距', values: '原值对照', method: { WEIGHTS: '按权重×差值精确分解', LOGARITHMS: '几何平均，按对数分解', SHAPLEY: '按 Shapley 值分解', NONE: '无法分解' }, choose: '请选择 2 至 6 个城市', points: '分',
  },
  whatIf: { lead: '调整权重，名次即时变化', reset: '恢复', lock: '锁定', unlock: '解锁', now: '现在', before: '原来', shareOf: '实际占比', goal: '要达到的名次', seek: '怎样才能达到', single: '只改一项', mix: '最省的组合', reachable: '可达到', notReachable: '达不到', from: '从', to: '到', cost: '代价', values: '改数值', confirmed: '网关复核一致', confirming: '正在复核…', differs: '与网关不一致，以网关为准', effective: '实际影响', effectiveHelp: '实际影响：该项占指数方差的份额（权重×协方差÷方差），与名义权重对照。', nominal: '名义权重', reach: '可及名次', reachHelp: '只移动这一个权重（0 至 1），该单元最好与最差的名次。', reachAll: '只动一个权重时最好与最差名次', notArithmetic: '该方法不是逐级加权平均，由网关计算。' },
  peers: { lead: '数据上最接近的城市', distance: '距离', basis: '依据', candidates: '个候选', saveGroup: '存为一组', groupName: '组名', sameProvince: '仅本省' },
  lists: { lead: '各家发布的榜单', publisher: '发布者', printed: '原文名称', none: '还没有提交榜单数据。', disagree: '分歧：同一城市在各家榜单中的名次' },
  coverage: { lead: '有哪些数据', indicator: '指标', present: '有值', missing: '缺值', byProvince: '各省有数据的单元', dataset: '数据集' },
  submit: {
    lead: '提交数据', promise: '原文件逐字节保存；有错误就什么都不保存；每个数字都能追溯到文件的行和列。', drop: '把文件拖到这里，或点击选择', formats: 'CSV、TSV、XLSX、XLS、JSON、SDMX-CSV；编码和表格布局自动识别', other: '点击或拖入可换一个文件',
    checking: '正在检查…', readable: '可以保存', notReadable: '有错误，尚不能保存', errors: '个错误', warnings: '个提醒', figures: '个数值', unitsOf: '个单元',
    problems: '问题', severity: '程度', error: '错误', warning: '提醒', info: '说明', header: '列名', emptyCell: '空', take: '改为', checkAgain: '用改正后的内容再检查', undo: '撤销改正', takeCorrected: '下载改正后的文件',
    understood: '读到了什么', auto: '自动识别', encoding: '文字编码', delimiter: '分隔符', tab: '制表符', sheet: '工作表', layout: '布局', year: '年份（文件中没有时）', inFile: '文件中已有', indicator: '指标（各列为年份时）', unknownUnits: '不认识的单元', refuse: '拒绝提交', leaveOut: '略去并说明',
    rules: { given: '指定', 'byte-order-mark': '由字节序标记', 'zero-bytes': '由零字节', 'valid-utf-8': '由字节识别', 'ascii-only': '仅 ASCII', 'valid-gb18030': '由字节识别' },
    layouts: { wide: '每个指标一列', 'years-as-columns': '每年一列', 'unit-years-as-columns': '单元与年份为列', long: '每行一个数值', rankings: '已发布的榜单' },
    columns: '各列如何读取', column: '列', role: '含义', indicatorCode: '指标代码', unitOfMeasure: '计量单位', convertTo: '换算为', mappingFrom: '映射来自',
    roles: { unitCode: '单元代码', unitName: '单元名称', parent: '上级', year: '年份', indicator: '指标', value: '数值', unitOfMeasure: '计量单位', sampleSize: '样本量', standardError: '标准误', note: '备注', status: '状态', multiplier: '倍数', skip: '不读取' },
    aboutData: '关于这些数据', slug: '数据集标识', slugHelp: '小写字母、数字和连字符，如 my-cities', titleZh: '中文名称', titleEn: '英文名称', sourceHelp: '来源：发布者、名称、表或页', vintage: '版次', vintages: { final: '最终数', preliminary: '初步数', 'census-revised': '普查修订数' }, synthetic: '这些是编造的数据（到处都会标明）',
    keep: '保存', correctFirst: '先改正上面的错误', kept: '已保存', another: '再提交一个', states: { receiving: '正在发送', waiting: '排队', reading: '正在读取', keeping: '正在保存', done: '完成', refused: '未保存', failed: '失败' },
    score: '用此数据评分', scoreNow: '评分并看排名', indicatorsThere: '项指标有数据', notAll: '该方法的有些指标不在这些数据里（可能由其他指标算出，或按缺值规则处理）。',
    revisions: '历次版本', noDatasets: '还没有数据集。', datasetOf: '数据集', when: '时间', withdrawn: '已撤回', diff: '差异', before: '之前', after: '之后', changes: { added: '新增', changed: '改变', removed: '删除', same: '相同' }, noChanges: '两个版本的数值完全相同。', firstOf: '只显示前',
  },
  methodologyPage: {
    lead: '一个指数就是一份文档', none: '还没有评价方法。', edit: '编辑副本', editHelp: '直接改表中的权重和目标值，或改下面的文档；每次改动都由服务检查。改过的数字标为“本项目自定”。', document: '文档（JSON）', slug: '标识', version: '版本', run: '保存并评分', keepOnly: '保存', valid: '文档有效', taken: '这个版本已存有不同内容；请换一个版本号。', faults: '处错误',
    shareOfIndex: '占指数', shareOfSiblings: '占同级', figures: '目标值与界限', figure: '数字', origin: '来历', note: '说明', originsOf: '数字的来历', originsHelp: '每个数字都注明来历；标为“自定”的都不是官方数字。', negative: '越小越好', weightsBy: '权重', steps: '步骤',
    authorityOurs: '本项目自定，不是官方', authorityPublished: '照发布者原文',
    origins: { sourced: '有来源', ours: '自定', computed: '算出', open: '待定', 'read-off': '取自数据' }, roles: { deduction: '扣分', bonus: '加分' },
    figureNames: { weight: '权重', target: '目标', 'goalposts.low': '下界', 'goalposts.high': '上界', 'interval.low': '适度下限', 'interval.high': '适度上限', 'interval.lowerBound': '下界', 'interval.upperBound': '上界', 'marks.full': '满分', 'marks.perUnit': '每单位', 'marks.floor': '最低分', 'bonus.threshold': '起点', 'bonus.perUnit': '每单位', 'bonus.cap': '上限' },
    methods: { 'arithmetic-mean': '加权平均', 'geometric-mean': '几何平均', 'harmonic-mean': '调和平均', 'power-mean': '幂平均', median: '中位数', minimum: '最小值', sum: '求和', product: '乘积', quotient: '商', points: '计分' }, weightRules: { equal: '等权', entropy: '熵权', critic: 'CRITIC', ahp: '层次分析', pca: '主成分', variation: '变异系数', combined: '组合' },
    stepNames: { normalise: '标准化', derive: '推算', treat: '异常值处理', impute: '插补', transform: '变换', clip: '截断', screen: '筛选', denominate: '换算', round: '舍入' },
    difference: '与另一方法的名次差异', against: '另一方法', onlyOne: '只有一个已评分的方法；编辑副本并评分后即可比较。', notScored: '该方法还没有评分。', inBoth: '个单元在两边都有名次', moved: '个换了名次', largest: '最大变动', nobodyInBoth: '没有在两边都有名次的单元。', order: '顺序', byRank: '按名次', byMove: '按变动',
  },
  runs: {
    lead: '评分任务', count: '个任务', state: { QUEUED: '排队', RUNNING: '进行中', COMPLETED: '完成', FAILED: '失败', CANCELLED: '已取消' }, steps: { claimed: '已领取', load: '读取数据', score: '计算', save: '保存结果' },
    cancel: '取消', open: '看排名', none: '还没有评分任务。', filter: '按状态', attempt: '第几次：', data: '数据', stateOf: '状态', created: '创建', started: '开始', finished: '结束', error: '原因', more: '更多',
  },
};

type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
/** The words of the page in one language: the same keys in all. */
export type Words = Same<typeof zh>;
