/** The four relations that a party-school essay on a balanced city names, as pairs of dimensions: which codes stand for which side. */
export const relations = [
  {
    code: 'material-spiritual', name: { zh: '物质与精神', en: 'Material and spiritual' }, sides: [/^(economy|economic|.*_economy|income)/, /^(culture|cultural|education)/],
    wants: { zh: '经济与文化两个分指数', en: 'an economy and a culture sub-index' },
  },
  {
    code: 'whole-part', name: { zh: '整体与局部', en: 'Whole and part' }, sides: [/^(urban_rural|dispersion|parts)/, /^(urban_rural|dispersion|parts)/],
    wants: { zh: '城乡差距或市内各部分离散程度的指标', en: 'an indicator of the urban–rural gap or of dispersion among the parts' },
  },
  {
    code: 'environment-development', name: { zh: '环境与发展', en: 'Environment and development' }, sides: [/^(ecology|environment|resources)/, /^(economy|economic)/],
    wants: { zh: '生态与经济两个分指数', en: 'an ecology and an economy sub-index' },
  },
  {
    code: 'government-citizens', name: { zh: '政府与公众', en: 'Government and citizens' }, sides: [/^(governance|democracy|rule)/, /^(participation|satisfaction|citizens)/],
    wants: { zh: '治理与公众参与（或满意度）', en: 'governance and participation (or satisfaction)' },
  },
] as const;
