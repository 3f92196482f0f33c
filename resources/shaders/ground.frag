#version 330 core
// The Earth: the way from the eye meets the unit sphere, or the map's latitude and longitude do.

uniform vec4 picture;           // left, bottom, width, height in the framebuffer
uniform bool isGlobe;
uniform mat3 axes;              // globe: to the right, up, towards the eye
uniform float focal;
uniform float eyeDistance;
uniform float radius;           // of the disc, pixels
uniform vec2 middle;            // map: longitude, latitude
uniform float radPerPixel;
uniform float flattening;

uniform vec3 sun;
uniform bool hasNight;
uniform float nightLight;
uniform float twilightSine;
uniform float limb;

const int kWater = 0, kLand = 1;
uniform int source;
uniform samplerCube earth;
uniform vec3 waterColour;
uniform vec3 landColour;

out vec4 colour;

const float kPi = 3.14159265358979;

void main()
{
    vec2 at = gl_FragCoord.xy - picture.xy - 0.5 * picture.zw; // up is positive
    vec3 ground;
    float light = 1.0, coverage = 1.0;
    if (isGlobe) {
        coverage = radius - length(at) + 0.5;
        if (coverage <= 0.0)
            discard;
        vec2 way = at / focal;
        // Along eye + t (way, -1): |.|² = 1, put so that a far eye costs no digits.
        float square = dot(way, way), a = 1.0 + square;
        float t = (eyeDistance - sqrt(max(1.0 - (eyeDistance * eyeDistance - 1.0) * square, 0.0))) / a;
        vec3 seen = vec3(way * t, eyeDistance - t);
        ground = seen * axes;
        float toEye = (eyeDistance * seen.z - 1.0) / length(vec3(seen.xy, eyeDistance - seen.z));
        light = limb + (1.0 - limb) * max(toEye, 0.0);
    } else {
        float latitude = middle.y + at.y * radPerPixel, longitude = middle.x + at.x * radPerPixel;
        if (abs(latitude) > 0.5 * kPi)
            discard;
        vec2 reduced = normalize(vec2(cos(latitude), (1.0 - flattening) * sin(latitude)));
        ground = vec3(reduced.x * cos(longitude), reduced.x * sin(longitude), reduced.y);
    }
    if (hasNight)
        light *= nightLight + (1.0 - nightLight) * clamp(1.0 + dot(sun, ground) / twilightSine, 0.0, 1.0);
    vec3 surface = waterColour;
    if (source != kWater) {
        vec3 texel = textureLod(earth, ground, 0.0).rgb;
        surface = source == kLand ? mix(waterColour, landColour, texel.r) : texel;
    }
    colour = vec4(surface * light, min(coverage, 1.0));
}
