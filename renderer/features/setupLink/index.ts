export { AcceptLink } from './accept/AcceptLink';
export { SetupLinkSection } from './SetupLinkSection';
