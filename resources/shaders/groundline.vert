#version 330 core
// A segment on the ground as a rectangle, one instance each: corner by gl_VertexID of a strip.

layout(location = 0) in vec4 from;       // unit sphere; w is 1 where a line begins
layout(location = 1) in vec4 to;

uniform vec4 picture;
uniform bool isGlobe;
uniform mat3 axes;              // globe: the camera's; map: turned until the middle's longitude is 0
uniform float focal;
uniform float eyeDistance;
uniform vec2 latitude;          // map: cosine and sine of that in the middle
uniform float pixelsPerRad;
uniform float flattening;
uniform int copyOfMap;          // 1: what reaches over the edge of the map, on its other side
uniform float lineWidth;
uniform vec3 lineColour;

flat out float reach;           // length of the segment
flat out float halfWidth;
flat out vec4 paint;
flat out vec3 dash;
out vec2 place;                 // along and across

const float kLeast = 0.05;      // of a pixel, so that many short pieces are a spot, as LinePainter has it
const float kPi = 3.14159265358979;
const float kAhead = 1e-3;      // of the eye, likewise
const float kHorizon = 0.9985;  // as Projector has it: lines on the ground lie a little in it, between their ends

/// From the middle of the picture, up is positive. What may not be seen has z = 0.
vec3 onPicture(vec3 point)
{
    vec3 seen = axes * point;
    if (isGlobe) {
        float ahead = eyeDistance - seen.z;
        bool isSeen = ahead > kAhead && seen.z * eyeDistance >= kHorizon;
        return vec3(focal * seen.xy / max(ahead, kAhead), isSeen ? 1.0 : 0.0);
    }
    // Latitude against the middle's, so that a near map costs no digits.
    vec2 geodetic = vec2((1.0 - flattening) * length(seen.xy), seen.z);
    float up = atan(geodetic.y * latitude.x - geodetic.x * latitude.y, geodetic.x * latitude.x + geodetic.y * latitude.y);
    return vec3(pixelsPerRad * vec2(atan(seen.y, seen.x), up), 1.0);
}

void main()
{
    vec3 a = onPicture(from.xyz), b = onPicture(to.xyz);
    bool isShown = to.w < 0.5 && a.z * b.z > 0.5;
    if (!isGlobe) {
        float whole = 2.0 * kPi * pixelsPerRad;
        b.x = a.x + (b.x - a.x) - whole * round((b.x - a.x) / whole);
        if (copyOfMap == 1) {
            float side = max(a.x, b.x) > 0.5 * whole ? 1.0 : min(a.x, b.x) < -0.5 * whole ? -1.0 : 0.0;
            isShown = isShown && side != 0.0;
            a.x -= side * whole;
            b.x -= side * whole;
        }
    }
    vec2 way = b.xy - a.xy;
    float seen = length(way);
    reach = max(seen, kLeast);
    halfWidth = 0.5 * lineWidth;
    paint = vec4(lineColour, 1.0);
    dash = vec3(0.0);
    vec2 along = seen > 1e-6 ? way / seen : vec2(1.0, 0.0);
    float end = float(gl_VertexID & 1), side = float(gl_VertexID & 2) - 1.0;
    place = vec2(mix(-1.0, reach + 1.0, end), side * (halfWidth + 1.0));
    vec2 at = a.xy + along * place.x + vec2(-along.y, along.x) * place.y;
    gl_Position = isShown ? vec4(at / (0.5 * picture.zw), 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
}
