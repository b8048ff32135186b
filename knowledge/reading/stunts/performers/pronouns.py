"""Says whom a pronoun cannot mean: "she" is nobody named Keith.

Only given names that nearly always go with one pronoun are listed; whoever bears another name may be meant by any.
"""

import re

from knowledge.text.folding import fold

_SHE_NAMES = """
    Aaliyah Abbie Agnes Aishwarya Alejandra Alessandra Alice Alicia Alison Allison Amanda Amber Amelia Amélie
    Amy Ana Anastasia Angela Angelina Angélica Anita Anja Anke Ann Anna Annabelle Anne Annette Annika Antje
    Antonia Anushka Anya Ariana Astrid Audrey Aurora Ava Barbara Beatrice Beatriz Belén Bérénice Bettina Blanca
    Bonnie Brenda Bridget Brigitte Brie Britta Caitlin Camila Carla Carmen Carole Carolina
    Caroline Carrie Carrie-Anne Catalina Cate Catherine Cathy Cecilia Céline Charlize Charlotte Chelsea Cheryl
    Chiara Chloe Chloé Christina Christine Claire Clara Clarissa Claudia Claudine Cobie Concha Cristina Cynthia
    Dafne Daisy Daniela Danielle Daphne Deborah Debbie Deepika Delphine Demi Denise Diana Diane Dolores Doris
    Dorothea Edith Elena Eleanor Elisa Elisabeth Elise Elizabeth Ella Ellen Élodie Elsa Emilia Émilie Emily Emma
    Erika Esther Eugenia Eunice Eva Evangeline Eve Evelyn Famke Farrah Faye Felicity Fiona Florence Franka
    Françoise Franziska Freya Gabriela Gabrielle Geena Gemma Genevieve Gina Gisela Gisele Gisèle Gloria
    Golshifteh Grace Greta Gwendoline Gwyneth Halle Hannah Hayley Heather Heidi Helen Helena Hélène Hillary Ilse
    Imelda Imogen Ines Inès Ingrid Irene Irina Isabel Isabella Isabelle Iris Jacqueline Jana Jane Janet Jeanne
    Jeannie Jennifer Jenny Jessica Joan Joanna Jodie Josephine Judi Judith Julia Juliana Julianne Julie Juliet
    Juliette Jurnee Karen Karla Katarina Kate Katharina Katharine Katherine Katheryn Kathleen Kathryn Kathy
    Katie Katrin Katrina Keira Kiera Kirsten Kitty Klara Kristanna Kristen Kristin Kristina Lana Lara Lashana
    Laura Lauren Lea Léa Lena Letitia Lila Lillian Lilly Lily Linda Lindsay Lisa Liv Lois Lola Loni Lotte Louise
    Lucia Lucía Lucy Luisa Lupita Lynda Madeleine Maggie Magdalena Mandy Manuela Margaret Margarita
    Margot Marguerite Maria María Mariana Marie Marina Marta Martha Martina Mary Maryam Mathilde Matilda
    Maud Megan Melanie Mélanie Melissa Mercedes Meryl Mia Michelle Mila Milla Millie Mireille Miriam Moira Molly
    Monica Mónica Monika Monique Morena Nadia Nadja Nancy Naomi Nastassja Natalia Natalie Natalya Natascha
    Natasha Nathalie Nayanthara Nicole Nikki Nina Nora Odile Olga Olivia Olympia Oona Orla Paloma Pamela
    Patricia Patty Paula Paulina Pauline Penelope Penélope Petra Phoebe Pilar Polly Pooja Priyanka Rachel Raquel
    Raveena Rebecca Renae Renate Renée Rita Romy Rosa Rosalie Rosamund Rosario Roselyn Rosie Ruby Ruth Sabine
    Sadie Saffron Sally Salma Samantha Sandra Saoirse Saori Sara Sarah Scarlett Shailene Sharon Shauna Sheila
    Shelley Sibylle Sienna Sigourney Silvia Sofia Sofía Sondra Sonia Sonja Sophia Sophie Stefanie Stella
    Stephanie Stéphanie Susan Susanna Susanne Sylvia Sylvie Talia Tamara Tanya Tara Tatiana Teresa Teyana
    Thandiwe Thelma Theresa Tilda Tina Tracey Ulrike Uma Ursula Ute Valentina Valeria Valérie Vanessa Vera
    Veronica Verónica Véronique Victoria Viola Violeta Virginia Vivien Wendy Winona Yvonne Zendaya Zoe Zoë Zazie
"""
_HE_NAMES = """
    Aaron Abhishek Adam Adolfo Adrian Ahmed Ajay Akira Akshay Al Alain Alan Albert Alberto Alejandro Alessandro
    Alexander Alexandre Alfonso Alfred Alfredo Ali Allan Alvaro Álvaro Amitabh Anders Andreas Andrés Andrew
    Andrzej Andy Ang Ángel Anil Ansel Anthony Antoine Anton Antonio Antony Archie Armand Armie Arnaud Arnold Art
    Arthur Arturo Austin Axel Baltasar Basil Bastian Ben Benedict Benicio Benjamin Bennie Benny Bernard Bernd
    Bill Bob Bobby Boris Brad Bradley Brandon Brendan Brett Brian Bruce Bruno Bryan Buddy Burt Buster Carl
    Carlos Carsten Cary César Chad Chadwick Channing Charles Charlton Chiwetel Christian Christoph Christophe
    Christopher Chuck Cillian Clark Claude Claudio Claus Clay Cliff Clint Clive Colin Conor Conrad Corey Craig
    Cyril Dan Daniel Danny Darren Darrin Daryl Dave David Dean Denis Dennis Denzel Derek Dev Dexter Dick Diego
    Dieter Dietmar Dirk Dolph Domhnall Dominic Don Donald Donnie Doug Douglas Dougray Dustin Dwayne Dwight Dylan
    Eberhard Ed Eddie Edgar Édouard Eduardo Edward Eli Elias Elijah Emiliano Emilio Emmanuel Enrique Eric Erik
    Ernest Ernesto Errol Esai Esteban Ethan Étienne Evan Ewan Fabian Fabrice Federico Felipe Felix Félix
    Fernando Florian Francesco Francisco Franck Franco François Frank Frankie Franklin Franz Fred Frédéric
    Friedrich Fumio Gabriel Gareth Garrett Gary Gavin Geoffrey Georg George Georges Gérard Gerard Gerhard Gerry
    Gianni Gil Giovanni Glen Glenn Gonzalo Gordon Graham Greg Gregg Gregory Guido Guillaume Guillermo Günter
    Günther Gustav Guy Hal Hans Harald Harold Harris Harrison Harry Hector Héctor Heinrich Heinz Helmut Henri
    Henry Henrik Herbert Hermann Hiroyuki Holger Horst Howard Hrithik Hugh Hugo Ian Idris Ignacio Igor Iko Isaac
    Isaiah Ivan Iván Jack Jackson Jacob Jacques Jaden Jai Jaime Jake Jakob James Jared Jason Javier Jay
    Jean-Claude Jean-François Jean-Jacques Jean-Louis Jean-Luc Jean-Marc Jean-Paul Jean-Pierre Jeff Jeffrey Jens
    Jeremy Jérémie Jérôme Jerry Jesús Jim Jimmy Joachim Joaquín Joaquin Jochen Joe Joel Joël Joey Johann
    Johannes John Johnny Jon Jonas Jonathan Jordi Jorge Jörg José Joseph Josh Joshua Juan Jude Jules Julian
    Julien Julius Jürgen Justin Kai Karl Keanu Keith Ken Kenji Kenneth Kenny Kevin Kiefer Klaus Konstantin
    Kumail Kurt Kyle Lance Larry Lars Laurent Leo Leon Leonardo Lewis Liam Liev Lorenzo Lothar Louis
    Luc Luca Lucas Luciano Ludovic Luis Lukas Luke Mads Mahershala Manfred Manuel Marc Marcel Marcello Marco
    Marcos Marcus Mario Mark Markus Marlon Marvin Mateo Mathieu Mats Matt Matteo Matthew Matthias Matthieu
    Maurice Mauricio Max Maxime Maximilian Mel Michael Michel Mickey Miguel Mike Miles Moritz Nathan Ned Neil
    Neill Nicholas Nick Nicolas Nicolás Niels Nikolaus Nils Norbert Norman Olaf Oliver Olivier Omar Orlando
    Oscar Óscar Oskar Otto Owen Pablo Pascal Patrice Patrick Paul Pedro Pete Peter Philip Philipp Philippe
    Phillip Pierce Pierre Prabhas Quentin Rafael Rainer Rajinikanth Ralf Ralph Ram Rami Ramón Raoul Raphaël Raúl
    Ray Raymond Rémy Reinhard Renaud Ricardo Richard Rick Ridley Riz Rob Robbie Robert Roberto Rodrigo Roger
    Roland Rolf Romain Roman Ron Ronald Ronnie Ross Rubén Ruben Rudolf Rüdiger Russell Rutger Ryan Salman
    Salvador Sam Sammo Samuel Santiago Scott Sean Sebastian Sébastien Serge Sergio Seth Shane Shawn Siegfried
    Simon Simu Spencer Stanley Stefan Stéphane Stephen Steve Steven Stuart Sven Sylvain Sylvester Takashi
    Takeshi Tanoai Taron Ted Terence Terry Theo Theodor Théo Thibault Thierry Thomas Thorsten Til Tilman Tim
    Timo Timothy Timothée Tobey Tobias Toby Tom Tomás Tommy Tony Topher Torsten Toshiro Travis Trevor Troy
    Tyrese Udo Ulrich Uwe Víctor Victor Viggo Vijay Vin Vince Vincent Vincenzo Ving Volker Wade Walter Warren
    Wayne Werner Wes Wesley Will Willem William Wilson Wolfgang Woody Xavier Yannick Yann Yves Zack
"""
_NOT_SHE = frozenset(fold(_HE_NAMES).split())
_NOT_HE = frozenset(fold(_SHE_NAMES).split())
_SHE = re.compile(
    r"(?:she|her|herself|actress|leading lady|stuntwoman|stuntfrau|cascadeuse|conductora de riesgo|la protagonista|"
    r"la interprete|ella|actriz|actrice|elle|schauspielerin|darstellerin|ihr\w*)$"
)
_HE = re.compile(
    r"(?:he|him|his|himself|leading man|stuntman|el protagonista|el interprete|el actor|l'acteur|le comedien|il|"
    r"schauspieler|darsteller|er|sein\w*)$"
)


def may_mean(pronoun: str, name: str) -> bool:
    """Whether a pronoun, or "the actress" (folded), can stand for somebody called `name`."""
    given = fold(name).partition(" ")[0]
    if _SHE.search(pronoun):
        return given not in _NOT_SHE
    if _HE.search(pronoun):
        return given not in _NOT_HE
    return True
