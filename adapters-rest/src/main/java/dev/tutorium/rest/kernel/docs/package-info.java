/** The routes described for people and programs: /openapi.json, /docs and /redoc; and /health. */
@NullMarked
package dev.tutorium.rest.kernel.docs;

import org.jspecify.annotations.NullMarked;
