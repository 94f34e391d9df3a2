export { readParts, type PartsProblem } from './readParts';
export { readXml, type XmlAttribute, type XmlBudget, type XmlHandlers, type XmlName } from './readXml';
