import { connectorSuite } from '#tests/helpers/connector-suite.ts';
import { startScimPlatform } from '#tests/helpers/servers/scim-platform.ts';

connectorSuite('SCIM connector over HTTPS', startScimPlatform);
