#version 330 core
// Coverage as LinePainter has it: width less the distance from the middle line, and of a pixel along the line as much as the segment
// takes of it, so that pieces of one line meet without a seam.

flat in float reach;
flat in float halfWidth;
flat in vec4 paint;
flat in vec3 dash;
in vec2 place;
out vec4 colour;

void main()
{
    float across = clamp(halfWidth + 0.5 - abs(place.y), 0.0, 1.0);
    float along = clamp(min(place.x + 0.5, reach) - max(place.x - 0.5, 0.0), 0.0, 1.0);
    float drawn = 1.0;
    if (dash.z > 0.0) {
        float phase = mod(dash.x + place.x, dash.z);
        drawn = clamp(max(min(phase, dash.y - phase), phase - dash.z) + 0.5, 0.0, 1.0);
    }
    colour = vec4(paint.rgb, paint.a * across * along * drawn);
}
