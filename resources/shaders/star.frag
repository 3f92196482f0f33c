#version 330 core

uniform vec4 picture;
uniform vec3 starColour;

flat in vec2 centre;
flat in vec2 shine;
out vec4 colour;

void main()
{
    float away = distance(gl_FragCoord.xy - picture.xy - 0.5 * picture.zw, centre);
    colour = vec4(starColour, clamp(shine.x + 0.5 - away, 0.0, 1.0) * shine.y);
}
