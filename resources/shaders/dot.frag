#version 330 core
// The shapes of paintDot(), by how far inside of them the middle of the pixel is.

uniform vec4 picture;
uniform float radius;
uniform float stroke;

flat in vec2 centre;
flat in vec3 dotColour;
flat in uint shape;
flat in float opacity;
out vec4 colour;

// In the order of DotShape.
const uint kDisc = 0u, kSquare = 1u, kDiamond = 2u, kTriangleUp = 3u, kTriangleDown = 4u, kRing = 5u, kCross = 6u;

/// Of a pixel, how much lies in a strip that reaches as far to both sides.
float strip(float away, float reach)
{
    return clamp(min(away + 0.5, reach) - max(away - 0.5, -reach), 0.0, 1.0);
}

float triangle(vec2 p, float corner)
{
    const float kSine = 0.8660254;
    return clamp(0.5 * corner - max(-p.y, kSine * abs(p.x) + 0.5 * p.y) + 0.5, 0.0, 1.0);
}

float star(vec2 p, float outer, float inner)
{
    const float kSector = 1.25663706; // a fifth of a turn
    float angle = atan(p.x, p.y);     // from the upper tip
    angle = abs(angle - kSector * round(angle / kSector));
    vec2 folded = length(p) * vec2(sin(angle), cos(angle));
    vec2 tip = vec2(0.0, outer), notch = inner * vec2(sin(0.5 * kSector), cos(0.5 * kSector));
    vec2 edge = normalize(notch - tip);
    return clamp(0.5 - dot(folded - tip, vec2(-edge.y, edge.x)), 0.0, 1.0);
}

void main()
{
    vec2 p = gl_FragCoord.xy - picture.xy - 0.5 * picture.zw - centre;
    float coverage;
    if (shape == kDisc)
        coverage = clamp(radius - length(p) + 0.5, 0.0, 1.0);
    else if (shape == kSquare)
        coverage = strip(p.x, 0.85 * radius) * strip(p.y, 0.85 * radius);
    else if (shape == kDiamond)
        coverage = clamp(0.70710678 * (1.2 * radius - abs(p.x) - abs(p.y)) + 0.5, 0.0, 1.0);
    else if (shape == kTriangleUp)
        coverage = triangle(p, 1.25 * radius);
    else if (shape == kTriangleDown)
        coverage = triangle(-p, 1.25 * radius);
    else if (shape == kRing)
        coverage = strip(length(p) - 0.85 * radius, 0.5 * stroke);
    else if (shape == kCross) {
        vec2 turned = 0.70710678 * vec2(p.x + p.y, p.x - p.y);
        float ends = 1.41421356 * radius;
        coverage = max(strip(turned.x, ends) * strip(turned.y, 0.5 * stroke), strip(turned.y, ends) * strip(turned.x, 0.5 * stroke));
    } else {
        coverage = star(p, 1.25 * radius, 0.5 * radius);
    }
    colour = vec4(dotColour, coverage * opacity);
}
